import { createRouteRef, createSubRouteRef } from '@backstage/core-plugin-api';

/** The Runbook tab of a catalog entity; the same in both frontend systems. */
export const runbookTabRouteRef = createRouteRef({ id: 'runbook' });

/** The Alerts tab of a catalog entity; the same in both frontend systems. */
export const alertsTabRouteRef = createRouteRef({ id: 'runbook.alerts' });

/** The Rotation tab of a catalog entity; the same in both frontend systems. */
export const rotationTabRouteRef = createRouteRef({ id: 'runbook.rotation' });

/** The page of the plugin; what is below it are its parts. */
export const runbookPageRouteRef = createRouteRef({ id: 'runbook.page' });

/** The page that the link of an alert leads to. */
export const alertPageRouteRef = createSubRouteRef({
  id: 'runbook.alert',
  parent: runbookPageRouteRef,
  path: '/alert',
});

/** The alerts of all services. */
export const alertsPageRouteRef = createSubRouteRef({
  id: 'runbook.alertsPage',
  parent: runbookPageRouteRef,
  path: '/alerts',
});

/** Who is on call in every rotation. */
export const onCallPageRouteRef = createSubRouteRef({
  id: 'runbook.onCall',
  parent: runbookPageRouteRef,
  path: '/on-call',
});

/** How well all services are covered. */
export const coveragePageRouteRef = createSubRouteRef({
  id: 'runbook.coverage',
  parent: runbookPageRouteRef,
  path: '/coverage',
});

/** All rotations. */
export const rotationsRouteRef = createSubRouteRef({
  id: 'runbook.rotations',
  parent: runbookPageRouteRef,
  path: '/rotations',
});

/** The editor of a rotation that is new. */
export const newRotationRouteRef = createSubRouteRef({
  id: 'runbook.rotations.new',
  parent: runbookPageRouteRef,
  path: '/rotations/new',
});

/** One rotation by its id; notifications lead here. */
export const rotationRouteRef = createSubRouteRef({
  id: 'runbook.rotations.one',
  parent: runbookPageRouteRef,
  path: '/rotations/:id',
});

/** The Incident tab of a catalog entity; the same in both frontend systems. */
export const incidentTabRouteRef = createRouteRef({ id: 'runbook.incident' });

/** All incidents. */
export const incidentsRouteRef = createSubRouteRef({
  id: 'runbook.incidents',
  parent: runbookPageRouteRef,
  path: '/incidents',
});

/** One incident by its id; notifications lead here. */
export const incidentRouteRef = createSubRouteRef({
  id: 'runbook.incidents.one',
  parent: runbookPageRouteRef,
  path: '/incidents/:id',
});

/** The postmortem of an incident. */
export const postmortemRouteRef = createSubRouteRef({
  id: 'runbook.incidents.postmortem',
  parent: runbookPageRouteRef,
  path: '/incidents/:id/postmortem',
});
