/**
 * Runbook tabs for catalog entities, for apps on the new frontend system.
 *
 * @packageDocumentation
 */

import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import BookIcon from '@material-ui/icons/MenuBook';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import {
  AlertClient,
  alertApiRef,
  ProcedureClient,
  procedureApiRef,
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
  newRotationRouteRef,
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

const alertApi = ApiBlueprint.make({
  name: 'alerts',
  params: defineParams =>
    defineParams({
      api: alertApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AlertClient(deps),
    }),
});

// Without a group: two tabs in one group would collapse into a drop-down.
const runbookTab = EntityContentBlueprint.make({
  params: {
    path: '/runbook',
    title: 'Runbook',
    routeRef: runbookTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('./runbooks').then(m => <m.RunbookTab />),
  },
});

const alertsTab = EntityContentBlueprint.make({
  name: 'alerts',
  params: {
    path: '/alerts',
    title: 'Alerts',
    routeRef: alertsTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('./alerts').then(m => <m.AlertsTab />),
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
    loader: () => import('./rotations').then(m => <m.RotationTab />),
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

/** The plugin for apps on the new frontend system. @alpha */
export default createFrontendPlugin({
  pluginId: 'runbook',
  title: 'Runbook',
  info: { packageJson: () => import('../package.json') },
  icon: <BookIcon fontSize="inherit" />,
  routes: {
    root: runbookPageRouteRef,
    rotations: rotationsRouteRef,
    rotation: rotationRouteRef,
    newRotation: newRotationRouteRef,
    runbookTab: runbookTabRouteRef,
    alertsTab: alertsTabRouteRef,
    alertPage: alertPageRouteRef,
    alerts: alertsPageRouteRef,
    rotationTab: rotationTabRouteRef,
  },
  extensions: [
    runbookApi,
    procedureApi,
    alertApi,
    rotationApi,
    runbookTab,
    alertsTab,
    rotationTab,
    runbookPage,
    rotationsPage,
    alertsPage,
    alertPage,
    runbookCard,
    onCallCard,
    myOnCallWidget,
    ...searchExtensions,
  ],
});

export { runbookTranslationRef } from './translation';
