import { createRouteRef } from '@backstage/core-plugin-api';

/** The Runbook tab of a catalog entity; the same in both frontend systems. */
export const runbookTabRouteRef = createRouteRef({ id: 'runbook' });
