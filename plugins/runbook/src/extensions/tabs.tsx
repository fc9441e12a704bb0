import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import { ComponentType } from 'react';
import {
  alertsTabRouteRef,
  incidentTabRouteRef,
  rotationTabRouteRef,
  runbookTabRouteRef,
} from '../routes';

/** A tab with what stands on all tabs of a service. */
async function tabOf(tab: Promise<ComponentType>): Promise<JSX.Element> {
  const [{ inServiceTab }, Tab] = await Promise.all([import('../tabs'), tab]);
  const TabOfService = inServiceTab(Tab);
  return <TabOfService />;
}

// Without a group: two tabs in one group would collapse into a drop-down.
export const runbookTab = EntityContentBlueprint.make({
  params: {
    path: '/runbook',
    title: 'Runbook',
    routeRef: runbookTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => tabOf(import('../runbooks').then(m => m.RunbookTab)),
  },
});

export const alertsTab = EntityContentBlueprint.make({
  name: 'alerts',
  params: {
    path: '/alerts',
    title: 'Alerts',
    routeRef: alertsTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => tabOf(import('../alerts').then(m => m.AlertsTab)),
  },
});

export const rotationTab = EntityContentBlueprint.make({
  name: 'rotation',
  params: {
    path: '/rotation',
    title: 'Rotation',
    routeRef: rotationTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => tabOf(import('../rotations').then(m => m.RotationTab)),
  },
});

export const incidentTab = EntityContentBlueprint.make({
  name: 'incident',
  params: {
    path: '/incident',
    title: 'Incident',
    routeRef: incidentTabRouteRef,
    filter: { kind: { $in: [...SERVICE_KINDS] } },
    loader: () => import('../incidents').then(m => <m.IncidentTab />),
  },
});
