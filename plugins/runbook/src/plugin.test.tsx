import {
  catalogApiRef,
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
  EntityOnCallNowCard,
  EntityRotationContent,
  EntityRunbookContent,
  alertApiRef,
  HomePageMyOnCall,
  isRotationAvailable,
  isRunbookAvailable,
  procedureApiRef,
  rotationApiRef,
  runbookApiRef,
  RunbookPage,
  runbookPlugin,
} from '.';
import {
  imported,
  markdown,
  parcelApi,
  runbook,
  section,
} from './__testUtils__/parcelApi';
import { rotationApi } from './__testUtils__/parcelRotation';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { FakeProcedures } from './__testUtils__/procedureApi';
import { runbookApi } from './__testUtils__/renderRunbookTab';
import { catalog } from './__testUtils__/renderWithRotations';
import { listOfOne } from './__testUtils__/rotationApi';

describe('the plugin on the legacy frontend system', () => {
  it('brings its API', () => {
    expect([...runbookPlugin.getApis()].map(({ api }) => api)).toEqual([
      runbookApiRef,
      procedureApiRef,
      alertApiRef,
      rotationApiRef,
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
          [procedureApiRef, new FakeProcedures()],
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

  it('shows who is on call where the Rotation tab is mounted', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [rotationApiRef, rotationApi()],
          [permissionApiRef, mockApis.permission()],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
        <EntityProvider entity={parcelApi}>
          <Routes>
            <Route path="/rotation" element={<EntityRotationContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      {
        routeEntries: ['/rotation'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole('heading', { name: 'On call now' }),
    ).toBeVisible();
  });

  it.each([
    ['Component', true],
    ['resource', true],
    ['Location', false],
  ])('is available on a %s: %s', (kind, expected) => {
    expect(isRunbookAvailable({ ...parcelApi, kind })).toBe(expected);
    expect(isRotationAvailable({ ...parcelApi, kind })).toBe(expected);
  });
});

describe('the page on the legacy frontend system', () => {
  it('lists the rotations where it is mounted', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [rotationApiRef, listOfOne],
          [catalogApiRef, catalog],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <Routes>
          <Route path="/runbook/*" element={<RunbookPage />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/runbook/rotations'],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
          '/runbook': runbookPlugin.routes.root,
        },
      },
    );
    expect(
      await screen.findByRole('link', { name: 'Shipping on call' }),
    ).toHaveAttribute('href', expect.stringMatching(/\/rotations\/shipping$/));
  });

  it('shows the card and the widget without the page', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [rotationApiRef, listOfOne],
          [catalogApiRef, catalog],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider entity={parcelApi}>
          <EntityOnCallNowCard />
          <HomePageMyOnCall />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(await screen.findByText('My on-call')).toBeVisible();
    expect(await screen.findByText('On call now')).toBeVisible();
    expect(await screen.findByText('You are on call now')).toBeVisible();
  });
});
