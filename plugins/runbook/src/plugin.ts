import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { RunbookClient, runbookApiRef } from './api';
import { runbookTabRouteRef } from './routes';

/**
 * The plugin for apps on the legacy frontend system. Apps on the new one take
 * the default export of `backstage-plugin-runbook/alpha`.
 *
 * @public
 */
export const runbookPlugin = createPlugin({
  id: 'runbook',
  routes: { runbookTab: runbookTabRouteRef },
  apis: [
    createApiFactory({
      api: runbookApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbookClient(deps),
    }),
  ],
});

/**
 * The Runbook tab, to be mounted as an `EntityLayout.Route` of an entity page.
 *
 * @public
 */
export const EntityRunbookContent = runbookPlugin.provide(
  createRoutableExtension({
    name: 'EntityRunbookContent',
    component: (): Promise<() => JSX.Element> =>
      import('./runbooks').then(m => m.RunbookTab),
    mountPoint: runbookTabRouteRef,
  }),
);
