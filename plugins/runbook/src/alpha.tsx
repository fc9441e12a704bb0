/**
 * Runbook tabs for catalog entities, for apps on the new frontend system.
 *
 * @packageDocumentation
 */

import {
  ApiBlueprint,
  AppRootElementBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import BookIcon from '@material-ui/icons/MenuBook';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import { ComponentType, lazy, Suspense } from 'react';
import {
  AlertClient,
  alertApiRef,
  CoverageClient,
  coverageApiRef,
  ProcedureClient,
  procedureApiRef,
  RunClient,
  runApiRef,
  IncidentClient,
  incidentApiRef,
  RotationClient,
  rotationApiRef,
  RunbookClient,
  runbookApiRef,
} from './api';
import { searchExtensions } from './search/extensions';
import {
  alertPageRouteRef,
  alertsPageRouteRef,
  alertsTabRouteRef,
  coveragePageRouteRef,
  incidentRouteRef,
  incidentsRouteRef,
  incidentTabRouteRef,
  newRotationRouteRef,
  onCallPageRouteRef,
  postmortemRouteRef,
  rotationRouteRef,
  rotationsRouteRef,
  rotationTabRouteRef,
  runbookPageRouteRef,
  runbookTabRouteRef,
} from './routes';

const runbookApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: runbookApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbookClient(deps),
    }),
});

const rotationApi = ApiBlueprint.make({
  name: 'rotations',
  params: defineParams =>
    defineParams({
      api: rotationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RotationClient(deps),
    }),
});

const procedureApi = ApiBlueprint.make({
  name: 'procedures',
  params: defineParams =>
    defineParams({
      api: procedureApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ProcedureClient(deps),
    }),
});

const runApi = ApiBlueprint.make({
  name: 'runs',
  params: defineParams =>
    defineParams({
      api: runApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunClient(deps),
    }),
});

const alertApi = ApiBlueprint.make({
  name: 'alerts',
  params: defineParams =>
    defineParams({
      api: alertApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AlertClient(deps),
    }),
});

const incidentApi = ApiBlueprint.make({
  name: 'incidents',
  params: defineParams =>
    defineParams({
      api: incidentApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new IncidentClient(deps),
    }),
});

const coverageApi = ApiBlueprint.make({
  name: 'coverage',
  params: defineParams =>
    defineParams({
      api: coverageApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new CoverageClient(deps),
    }),
});

/** A tab with what stands on all tabs of a service. */
async function tabOf(tab: Promise<ComponentType>): Promise<JSX.Element> {
  const [{ inServiceTab }, Tab] = await Promise.all([import('./tabs'), tab]);
  const TabOfService = inServiceTab(Tab);
  return <TabOfService />;
}

// Without a group: two tabs in one group would collapse into a drop-down.
const runbookTab = EntityContentBlueprint.make({
  params: {
    path: '/runbook',
    title: 'Runbook',
    routeRef: runbookTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => tabOf(import('./runbooks').then(m => m.RunbookTab)),
  },
});

const alertsTab = EntityContentBlueprint.make({
  name: 'alerts',
  params: {
    path: '/alerts',
    title: 'Alerts',
    routeRef: alertsTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => tabOf(import('./alerts').then(m => m.AlertsTab)),
  },
});

// Without a route of its own it is in no menu, which would take the plugin's
// title and icon for it: one comes here by a link.
const alertPage = PageBlueprint.make({
  name: 'alert',
  params: {
    path: '/runbook/alert',
    noHeader: true,
    loader: () => import('./alerts').then(m => <m.AlertPage />),
  },
});

const rotationTab = EntityContentBlueprint.make({
  name: 'rotation',
  params: {
    path: '/rotation',
    title: 'Rotation',
    routeRef: rotationTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => tabOf(import('./rotations').then(m => m.RotationTab)),
  },
});

const incidentTab = EntityContentBlueprint.make({
  name: 'incident',
  params: {
    path: '/incident',
    title: 'Incident',
    routeRef: incidentTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('./incidents').then(m => <m.IncidentTab />),
  },
});

const IncidentBar = lazy(() =>
  import('./incidents').then(m => ({ default: m.IncidentBar })),
);

// A header of the entity page would take the place of the app's own, and a tab
// can only speak for itself: so it is the app's, above the tabs of others.
const incidentBar = AppRootElementBlueprint.make({
  name: 'incident-bar',
  params: {
    element: (
      <Suspense fallback={null}>
        <IncidentBar />
      </Suspense>
    ),
  },
});

const AppProcedurePalette = lazy(() =>
  import('./finding').then(m => ({ default: m.AppProcedurePalette })),
);

// Of the app's root, as it is there on every tab of every entity.
const procedurePalette = AppRootElementBlueprint.make({
  name: 'procedure-palette',
  params: {
    element: (
      <Suspense fallback={null}>
        <AppProcedurePalette />
      </Suspense>
    ),
  },
});

const findProcedureAction = PluginHeaderActionBlueprint.make({
  name: 'find-procedure',
  params: {
    loader: () => import('./finding').then(m => <m.FindProcedureButton />),
  },
});

const incidentCard = EntityCardBlueprint.make({
  name: 'incidents',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('./incidents').then(m => <m.IncidentCard />),
  },
});

const openIncidentsWidget = HomePageWidgetBlueprint.make({
  name: 'open-incidents',
  params: {
    name: 'OpenIncidents',
    title: 'Open incidents',
    description: 'The incidents that are open now, those of your groups first',
    components: () =>
      import('./incidents').then(m => ({
        Content: () => <m.OpenIncidents />,
      })),
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 6 },
    },
  },
});

const incidentsPage = SubPageBlueprint.make({
  name: 'incidents',
  params: {
    path: 'incidents',
    title: 'Incidents',
    loader: () =>
      import('./incidents').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.IncidentsPage />
        </main>
      )),
  },
});

const onCallCard = EntityCardBlueprint.make({
  name: 'on-call-now',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS, 'group'] } },
    loader: () => import('./rotations').then(m => <m.OnCallNowCard />),
  },
});

const runbookCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('./overview').then(m => <m.RunbookCard />),
  },
});

const coverageCard = EntityCardBlueprint.make({
  name: 'coverage',
  params: {
    type: 'info',
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('./coverage').then(m => <m.CoverageCard />),
  },
});

const myOnCallWidget = HomePageWidgetBlueprint.make({
  name: 'my-on-call',
  params: {
    name: 'MyOnCall',
    title: 'My on-call',
    description:
      'When you are on call now and next, and who asks you to take their time',
    components: () =>
      import('./rotations').then(m => ({ Content: () => <m.MyOnCall /> })),
    layout: {
      width: { minColumns: 3, defaultColumns: 6 },
      height: { minRows: 3, defaultRows: 6 },
    },
  },
});

const runbookPage = PageBlueprint.make({
  params: {
    path: '/runbook',
    title: 'Runbook',
    icon: <BookIcon fontSize="inherit" />,
    routeRef: runbookPageRouteRef,
  },
});

// The first of the sub pages is where /runbook leads.
const onCallPage = SubPageBlueprint.make({
  name: 'on-call',
  params: {
    path: 'on-call',
    title: 'On call',
    loader: () =>
      import('./rotations').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.OnCallPage />
        </main>
      )),
  },
});

const rotationsPage = SubPageBlueprint.make({
  name: 'rotations',
  params: {
    path: 'rotations',
    title: 'Rotations',
    loader: () =>
      import('./rotations').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.RotationsPage />
        </main>
      )),
  },
});

const alertsPage = SubPageBlueprint.make({
  name: 'alerts',
  params: {
    path: 'alerts',
    title: 'Alerts',
    loader: () =>
      import('./alerts').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.AlertsPage />
        </main>
      )),
  },
});

const coveragePage = SubPageBlueprint.make({
  name: 'coverage',
  params: {
    path: 'coverage',
    title: 'Coverage',
    loader: () =>
      import('./coverage').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.CoveragePage />
        </main>
      )),
  },
});

/** The plugin for apps on the new frontend system. @alpha */
export default createFrontendPlugin({
  pluginId: 'runbook',
  title: 'Runbook',
  info: { packageJson: () => import('../package.json') },
  icon: <BookIcon fontSize="inherit" />,
  routes: {
    root: runbookPageRouteRef,
    onCall: onCallPageRouteRef,
    coverage: coveragePageRouteRef,
    rotations: rotationsRouteRef,
    rotation: rotationRouteRef,
    newRotation: newRotationRouteRef,
    runbookTab: runbookTabRouteRef,
    alertsTab: alertsTabRouteRef,
    alertPage: alertPageRouteRef,
    alerts: alertsPageRouteRef,
    rotationTab: rotationTabRouteRef,
    incidents: incidentsRouteRef,
    incident: incidentRouteRef,
    postmortem: postmortemRouteRef,
    incidentTab: incidentTabRouteRef,
  },
  extensions: [
    runbookApi,
    procedureApi,
    runApi,
    alertApi,
    rotationApi,
    runbookTab,
    alertsTab,
    rotationTab,
    runbookPage,
    onCallPage,
    rotationsPage,
    alertsPage,
    alertPage,
    runbookCard,
    onCallCard,
    myOnCallWidget,
    ...searchExtensions,
    incidentApi,
    incidentTab,
    incidentBar,
    procedurePalette,
    findProcedureAction,
    incidentCard,
    incidentsPage,
    coverageApi,
    coveragePage,
    coverageCard,
    openIncidentsWidget,
  ],
});

export { runbookTranslationRef } from './translation';
