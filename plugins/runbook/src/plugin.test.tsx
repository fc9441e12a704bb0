import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityRunbookContent,
  isRunbookAvailable,
  runbookApiRef,
  runbookPlugin,
} from '.';
import {
  imported,
  markdown,
  parcelApi,
  runbook,
  section,
} from './__testUtils__/parcelApi';
import { runbookApi } from './__testUtils__/renderRunbookTab';

describe('the plugin on the legacy frontend system', () => {
  it('brings its API', () => {
    expect([...runbookPlugin.getApis()].map(({ api }) => api)).toEqual([
      runbookApiRef,
    ]);
  });

  it('shows the runbook where the tab is mounted', async () => {
    const api = runbookApi({
      getRunbook: async () =>
        runbook([
          imported('notes', {
            sections: [
              section('notes', { content: [markdown('Kept in Git.')] }),
            ],
          }),
        ]),
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [runbookApiRef, api],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider entity={parcelApi}>
          <Routes>
            <Route path="/runbook" element={<EntityRunbookContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/runbook'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText('Kept in Git.')).toBeVisible();
  });

  it.each([
    ['Component', true],
    ['resource', true],
    ['Location', false],
  ])('is available on a %s: %s', (kind, expected) => {
    expect(isRunbookAvailable({ ...parcelApi, kind })).toBe(expected);
  });
});
