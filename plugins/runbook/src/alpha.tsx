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
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import { RunbookClient, runbookApiRef } from './api';
import { runbookTabRouteRef } from './routes';

const runbookApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: runbookApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbookClient(deps),
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

/** The plugin for apps on the new frontend system. @alpha */
export default createFrontendPlugin({
  pluginId: 'runbook',
  title: 'Runbook',
  info: { packageJson: () => import('../package.json') },
  routes: { runbookTab: runbookTabRouteRef },
  extensions: [runbookApi, runbookTab],
});

export { runbookTranslationRef } from './translation';
