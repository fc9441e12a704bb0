import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import BookIcon from '@material-ui/icons/MenuBook';
import { runbookPageRouteRef } from '../routes';

export const runbookPage = PageBlueprint.make({
  params: {
    path: '/runbook',
    title: 'Runbook',
    icon: <BookIcon fontSize="inherit" />,
    routeRef: runbookPageRouteRef,
  },
});

// The first of the sub pages is where /runbook leads.
export const onCallPage = SubPageBlueprint.make({
  name: 'on-call',
  params: {
    path: 'on-call',
    title: 'On call',
    loader: () =>
      import('../rotations').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.OnCallPage />
        </main>
      )),
  },
});

export const rotationsPage = SubPageBlueprint.make({
  name: 'rotations',
  params: {
    path: 'rotations',
    title: 'Rotations',
    loader: () =>
      import('../rotations').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.RotationsPage />
        </main>
      )),
  },
});

export const alertsPage = SubPageBlueprint.make({
  name: 'alerts',
  params: {
    path: 'alerts',
    title: 'Alerts',
    loader: () =>
      import('../alerts').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.AlertsPage />
        </main>
      )),
  },
});

export const incidentsPage = SubPageBlueprint.make({
  name: 'incidents',
  params: {
    path: 'incidents',
    title: 'Incidents',
    loader: () =>
      import('../incidents').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.IncidentsPage />
        </main>
      )),
  },
});

export const coveragePage = SubPageBlueprint.make({
  name: 'coverage',
  params: {
    path: 'coverage',
    title: 'Coverage',
    loader: () =>
      import('../coverage').then(m => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <m.CoveragePage />
        </main>
      )),
  },
});

// Without a route of its own it is in no menu, which would take the plugin's
// title and icon for it: one comes here by a link.
export const alertPage = PageBlueprint.make({
  name: 'alert',
  params: {
    path: '/runbook/alert',
    noHeader: true,
    loader: () => import('../alerts').then(m => <m.AlertPage />),
  },
});
