import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import runbookPlugin from './alpha';
import { runbookApiRef } from './api';
import {
  imported,
  markdown,
  parcelApi,
  runbook,
  section,
} from './__testUtils__/parcelApi';
import { runbookApi } from './__testUtils__/renderRunbookTab';

const api = runbookApi({
  getRunbook: async () =>
    runbook([
      imported('notes', {
        sections: [section('notes', { content: [markdown('Kept in Git.')] })],
      }),
    ]),
});

describe('the plugin on the new frontend system', () => {
  const tab = runbookPlugin.getExtension('entity-content:runbook');

  it('puts a Runbook tab at /runbook, in no group', () => {
    const tester = createExtensionTester(tab);
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Runbook');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBeUndefined();
  });

  it.each([
    ['Component', true],
    ['API', true],
    ['System', true],
    ['Resource', true],
    ['Group', false],
    ['User', false],
  ])('has a tab on a %s: %s', (kind, expected) => {
    const filter = createExtensionTester(tab).get(
      EntityContentBlueprint.dataRefs.filterFunction,
    );
    expect(filter?.({ ...parcelApi, kind })).toBe(expected);
  });

  it('shows the runbook on the page of the entity', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: parcelApi }), tab],
      apis: [[runbookApiRef, api], mockApis.permission()],
    });
    expect(
      await screen.findByText('Kept in Git.', undefined, { timeout: 5000 }),
    ).toBeVisible();
  });
});
