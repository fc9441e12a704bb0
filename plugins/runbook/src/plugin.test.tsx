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
import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityAlertsContent,
  EntityOnCallNowCard,
  EntityRotationContent,
  EntityRunbookCard,
  EntityRunbookContent,
  alertApiRef,
  coverageApiRef,
  EntityCoverageCard,
  EntityIncidentBanner,
  EntityIncidentContent,
  EntityIncidentsCard,
  HomePageMyOnCall,
  HomePageOpenIncidents,
  incidentApiRef,
  isIncidentAvailable,
  isRotationAvailable,
  isRunbookAvailable,
  IncidentApi,
  procedureApiRef,
  runApiRef,
  RotationApi,
  rotationApiRef,
  RunbookApi,
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
import { alertApi } from './__testUtils__/alertApi';
import { coverageApi } from './__testUtils__/coverageApi';
import {
  incidentApi,
  serviceIncidents,
  summary,
} from './__testUtils__/incidentApi';
import { parcelRotationApi } from './__testUtils__/parcelRotation';
import { FakeProcedures } from './__testUtils__/procedureApi';
import { FakeRuns } from './__testUtils__/FakeRuns';
import { runbookApi } from './__testUtils__/renderRunbookTab';
import { catalog } from './__testUtils__/renderWithRotations';
import { listOfOne } from './__testUtils__/rotationApi';
import { setupUser } from './__testUtils__/setupUser';

const LOADED = { timeout: 20_000 };

const withOpen = {
  getServiceIncidents: async () => serviceIncidents({ open: [summary()] }),
  listIncidents: async () => ({ incidents: [summary()], severities: [] }),
};

/** Mounts what an app mounts of the plugin, on a page of parcel-api. */
async function mount(
  element: ReactElement,
  options: {
    address?: string;
    incidents?: Partial<IncidentApi>;
    runbooks?: Partial<RunbookApi>;
    rotations?: RotationApi;
    /** Whether the app has the page of the plugin. */
    page?: boolean;
  },
) {
  const { address = '/', incidents, runbooks, rotations, page } = options;
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [runbookApiRef, runbookApi(runbooks)],
        [alertApiRef, alertApi()],
        [incidentApiRef, incidentApi(incidents)],
        [rotationApiRef, rotations ?? listOfOne],
        [coverageApiRef, coverageApi()],
        [procedureApiRef, new FakeProcedures()],
        [runApiRef, new FakeRuns()],
        [permissionApiRef, mockApis.permission()],
        [catalogApiRef, catalog],
      ]}
    >
      <EntityProvider entity={parcelApi}>{element}</EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...(page && { '/runbook': runbookPlugin.routes.root }),
      },
    },
  );
}

describe('the plugin on the legacy frontend system', () => {
  it('brings its API', () => {
    expect([...runbookPlugin.getApis()].map(({ api }) => api)).toEqual([
      runbookApiRef,
      runApiRef,
      procedureApiRef,
      alertApiRef,
      rotationApiRef,
      incidentApiRef,
      coverageApiRef,
    ]);
  });

  it('shows the runbook where the tab is mounted', async () => {
    const runbooks = {
      getRunbook: async () =>
        runbook([
          imported('notes', {
            sections: [
              section('notes', { content: [markdown('Kept in Git.')] }),
            ],
          }),
        ]),
    };
    await mount(
      <Routes>
        <Route path="/runbook" element={<EntityRunbookContent />} />
      </Routes>,
      { address: '/runbook', incidents: withOpen, runbooks },
    );
    expect(
      await screen.findByText('Kept in Git.', undefined, LOADED),
    ).toBeVisible();
    expect(await screen.findByText('Parcels are lost')).toBeVisible();
  });

  it('shows who is on call where the Rotation tab is mounted', async () => {
    await mount(
      <Routes>
        <Route path="/rotation" element={<EntityRotationContent />} />
      </Routes>,
      { address: '/rotation', rotations: parcelRotationApi() },
    );
    expect(
      await screen.findByRole('heading', { name: 'On call now' }, LOADED),
    ).toBeVisible();
  });

  it('shows the incident where the Incident tab is mounted', async () => {
    await mount(
      <Routes>
        <Route path="/incident" element={<EntityIncidentContent />} />
      </Routes>,
      { address: '/incident' },
    );
    expect(
      await screen.findByRole(
        'heading',
        { name: 'No incident is open' },
        LOADED,
      ),
    ).toBeVisible();
  });

  it('tells of an open incident above the tabs, on the overview and at home', async () => {
    await mount(
      <>
        <EntityIncidentBanner />
        <EntityIncidentsCard />
        <HomePageOpenIncidents />
      </>,
      { incidents: withOpen },
    );
    expect(
      await screen.findByText('Open the incident', undefined, LOADED),
    ).toBeVisible();
    expect(
      (await screen.findAllByRole('link', { name: 'Parcels are lost' })).map(
        link => link.getAttribute('href'),
      ),
    ).toEqual([
      // Without the page of incidents the tab of the service has it.
      '/catalog/default/component/parcel-api/incident?incident=inc-7',
      '/catalog/default/component/parcel-api/incident?incident=inc-7',
    ]);
  });

  it.each([
    ['Component', true],
    ['resource', true],
    ['Location', false],
  ])('is available on a %s: %s', (kind, expected) => {
    expect(isRunbookAvailable({ ...parcelApi, kind })).toBe(expected);
    expect(isRotationAvailable({ ...parcelApi, kind })).toBe(expected);
    expect(isIncidentAvailable({ ...parcelApi, kind })).toBe(expected);
  });
});

describe('the page on the legacy frontend system', () => {
  it('tells of coverage, on the page and on the overview of a service', async () => {
    await mount(
      <>
        <EntityCoverageCard />
        <Routes>
          <Route path="/runbook/*" element={<RunbookPage />} />
        </Routes>
      </>,
      { address: '/runbook/coverage', page: true },
    );
    expect(
      await screen.findByRole('heading', { name: 'Coverage', level: 2 }),
    ).toBeVisible();
    expect(await screen.findByRole('tab', { name: 'Coverage' })).toBeVisible();
    expect(
      await screen.findByText('Coverage of all services', undefined, LOADED),
    ).toBeVisible();
  });

  it.each([
    ['/runbook', 'Who is on call'],
    ['/runbook/rotations', 'Rotations'],
  ])('at %s lists the rotations below %s', async (address, heading) => {
    await mount(
      <Routes>
        <Route path="/runbook/*" element={<RunbookPage />} />
      </Routes>,
      { address, page: true },
    );
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible();
    const [link] = await screen.findAllByRole('link', {
      name: 'Shipping on call',
    });
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/\/rotations\/shipping$/),
    );
  });

  it('lists alerts and leads those that link to it, and has tabs for the lists', async () => {
    const { user } = setupUser();
    await mount(
      <Routes>
        <Route path="/runbook/*" element={<RunbookPage />} />
      </Routes>,
      { address: '/runbook/alert?alertname=DiskFull', page: true },
    );
    expect(
      await screen.findByRole('heading', { name: 'Nobody knows DiskFull' }),
    ).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Alerts' }));
    expect(
      await screen.findByRole('heading', { name: 'Alerts of all services' }),
    ).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Rotations' }));
    expect(
      await screen.findByRole('link', { name: 'Shipping on call' }),
    ).toBeVisible();
  });

  it('shows the Alerts tab and the card Runbook where they are mounted', async () => {
    await mount(
      <>
        <EntityRunbookCard />
        <Routes>
          <Route path="/alerts" element={<EntityAlertsContent />} />
        </Routes>
      </>,
      { address: '/alerts' },
    );
    expect(await screen.findByText('Runbook found')).toBeVisible();
    expect(
      await screen.findByText('Nothing defines the alerts of parcel-api yet'),
    ).toBeVisible();
  });

  it('shows the card and the widget without the page', async () => {
    await mount(
      <>
        <EntityOnCallNowCard />
        <HomePageMyOnCall />
      </>,
      {},
    );
    expect(await screen.findByText('My on-call')).toBeVisible();
    expect(await screen.findByText('On call now')).toBeVisible();
    expect(await screen.findByText('You are on call now')).toBeVisible();
  });
});
