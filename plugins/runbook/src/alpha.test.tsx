import { coreExtensionData } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { screen } from '@testing-library/react';
import runbookPlugin from './alpha';
import { procedureApiRef, rotationApiRef, runbookApiRef } from './api';
import {
  imported,
  markdown,
  parcelApi,
  runbook,
  section,
} from './__testUtils__/parcelApi';
import { rotationApi } from './__testUtils__/parcelRotation';
import { FakeProcedures } from './__testUtils__/procedureApi';
import { runbookApi } from './__testUtils__/renderRunbookTab';
import { catalog } from './__testUtils__/renderWithRotations';
import { listOfOne } from './__testUtils__/rotationApi';

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

  it('puts an Alerts tab at /alerts, and leads alerts from /runbook/alert', () => {
    expect(
      createExtensionTester(
        runbookPlugin.getExtension('entity-content:runbook/alerts'),
      ).get(EntityContentBlueprint.dataRefs.title),
    ).toBe('Alerts');
    expect(
      createExtensionTester(
        runbookPlugin.getExtension('page:runbook/alert'),
      ).get(coreExtensionData.routePath),
    ).toBe('/runbook/alert');
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

  it('puts a Rotation tab beside it, which shows who is on call', async () => {
    const rotationTab = runbookPlugin.getExtension(
      'entity-content:runbook/rotation',
    );
    const tester = createExtensionTester(rotationTab);
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Rotation');
    expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBeUndefined();
    renderTestApp({
      extensions: [createTestEntityPage({ entity: parcelApi }), rotationTab],
      apis: [[rotationApiRef, rotationApi()], mockApis.permission()],
    });
    expect(
      await screen.findByRole(
        'heading',
        { name: 'On call now' },
        { timeout: 5000 },
      ),
    ).toBeVisible();
  });

  it('shows the runbook on the page of the entity', async () => {
    renderTestApp({
      extensions: [createTestEntityPage({ entity: parcelApi }), tab],
      apis: [
        [runbookApiRef, api],
        [procedureApiRef, new FakeProcedures()],
        mockApis.permission(),
      ],
    });
    expect(
      await screen.findByText('Kept in Git.', undefined, { timeout: 5000 }),
    ).toBeVisible();
  });
});

describe('the extensions about rotations on the new frontend system', () => {
  it.each([
    ['Component', true],
    ['Group', true],
    ['User', false],
  ])('put the card On call now on a %s: %s', (kind, expected) => {
    const filter = createExtensionTester(
      runbookPlugin.getExtension('entity-card:runbook/on-call-now'),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(filter?.({ ...parcelApi, kind })).toBe(expected);
  });

  it('bring My on-call to the home page', () => {
    const widget = createExtensionTester(
      runbookPlugin.getExtension('home-page-widget:runbook/my-on-call'),
    ).get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(widget.title).toBe('My on-call');
  });

  it('list the rotations at /runbook/rotations', async () => {
    renderTestApp({
      extensions: [
        runbookPlugin.getExtension('page:runbook'),
        runbookPlugin.getExtension('sub-page:runbook/rotations'),
      ],
      apis: [
        [rotationApiRef, listOfOne],
        [catalogApiRef, catalog],
        mockApis.permission(),
      ],
      initialRouteEntries: ['/runbook'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(
      await screen.findByRole(
        'link',
        { name: 'Shipping on call' },
        { timeout: 5000 },
      ),
    ).toHaveAttribute('href', '/runbook/rotations/shipping');
  });
});
