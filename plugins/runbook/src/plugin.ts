import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  CardExtensionProps,
  createCardExtension,
} from '@backstage/plugin-home-react';
import { ComponentType } from 'react';
import {
  createSearchResultListItemExtension,
  SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { RUNBOOK_SEARCH_TYPE } from 'backstage-plugin-runbook-common';
import {
  AlertClient,
  alertApiRef,
  CoverageClient,
  coverageApiRef,
  ProcedureClient,
  procedureApiRef,
  IncidentClient,
  incidentApiRef,
  RotationClient,
  rotationApiRef,
  RunbookClient,
  RunClient,
  runApiRef,
  runbookApiRef,
} from './api';
import { RunbookSearchResultProps } from './search';
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

/**
 * The plugin for apps on the legacy frontend system. Apps on the new one take
 * the default export of `backstage-plugin-runbook/alpha`.
 *
 * @public
 */
export const runbookPlugin = createPlugin({
  id: 'runbook',
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
  apis: [
    createApiFactory({
      api: runbookApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunbookClient(deps),
    }),
    createApiFactory({
      api: runApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RunClient(deps),
    }),
    createApiFactory({
      api: procedureApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ProcedureClient(deps),
    }),
    createApiFactory({
      api: alertApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new AlertClient(deps),
    }),
    createApiFactory({
      api: rotationApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RotationClient(deps),
    }),
    createApiFactory({
      api: incidentApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new IncidentClient(deps),
    }),
    createApiFactory({
      api: coverageApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new CoverageClient(deps),
    }),
  ],
});

/** A tab with what stands on all tabs of a service. */
async function tabOf(tab: Promise<ComponentType>): Promise<() => JSX.Element> {
  const [{ inServiceTab }, Tab] = await Promise.all([import('./tabs'), tab]);
  return inServiceTab(Tab);
}

/**
 * The Runbook tab, to be mounted as an `EntityLayout.Route` of an entity page.
 *
 * @public
 */
export const EntityRunbookContent = runbookPlugin.provide(
  createRoutableExtension({
    name: 'EntityRunbookContent',
    component: () => tabOf(import('./runbooks').then(m => m.RunbookTab)),
    mountPoint: runbookTabRouteRef,
  }),
);

/**
 * The Alerts tab, to be mounted as an `EntityLayout.Route` of an entity page.
 *
 * @public
 */
export const EntityAlertsContent = runbookPlugin.provide(
  createRoutableExtension({
    name: 'EntityAlertsContent',
    component: () => tabOf(import('./alerts').then(m => m.AlertsTab)),
    mountPoint: alertsTabRouteRef,
  }),
);

/**
 * The Rotation tab, to be mounted as an `EntityLayout.Route` of an entity page.
 *
 * @public
 */
export const EntityRotationContent = runbookPlugin.provide(
  createRoutableExtension({
    name: 'EntityRotationContent',
    component: () => tabOf(import('./rotations').then(m => m.RotationTab)),
    mountPoint: rotationTabRouteRef,
  }),
);

/**
 * The page with who is on call, all rotations and one for each, the alerts and
 * incidents of all services, how well they are covered, and the way from an
 * alert's link to its procedure; to be mounted as a `Route` at `/runbook`.
 *
 * @public
 */
export const RunbookPage = runbookPlugin.provide(
  createRoutableExtension({
    name: 'RunbookPage',
    component: (): Promise<() => JSX.Element> =>
      import('./page').then(m => m.RunbookPage),
    mountPoint: runbookPageRouteRef,
  }),
);

/**
 * The card On call now, for the overview of a service's or a group's page.
 *
 * @public
 */
export const EntityOnCallNowCard: () => JSX.Element = runbookPlugin.provide(
  createComponentExtension({
    name: 'EntityOnCallNowCard',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./rotations').then(m => m.OnCallNowCard),
    },
  }),
);

/**
 * The card Runbook, for the overview of a service's page: what fires, whether
 * there is a runbook, and the way to the tabs.
 *
 * @public
 */
export const EntityRunbookCard: () => JSX.Element = runbookPlugin.provide(
  createComponentExtension({
    name: 'EntityRunbookCard',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./overview').then(m => m.RunbookCard),
    },
  }),
);

/**
 * The card Coverage, for the overview of a service's page: what of its runbook,
 * alerts and rotation is to be mended before somebody is called, and where.
 *
 * @public
 */
export const EntityCoverageCard: () => JSX.Element = runbookPlugin.provide(
  createComponentExtension({
    name: 'EntityCoverageCard',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./coverage').then(m => m.CoverageCard),
    },
  }),
);

/**
 * The card My on-call, for the home page.
 *
 * @public
 */
export const HomePageMyOnCall: (
  props: CardExtensionProps<unknown>,
) => JSX.Element = runbookPlugin.provide(
  createCardExtension<unknown>({
    name: 'HomePageMyOnCall',
    title: 'My on-call',
    components: () =>
      import('./rotations').then(m => ({ Content: m.MyOnCall })),
  }),
);

/**
 * The Incident tab, to be mounted as an `EntityLayout.Route` of an entity page.
 *
 * @public
 */
export const EntityIncidentContent = runbookPlugin.provide(
  createRoutableExtension({
    name: 'EntityIncidentContent',
    component: (): Promise<() => JSX.Element> =>
      import('./incidents').then(m => m.IncidentTab),
    mountPoint: incidentTabRouteRef,
  }),
);

/**
 * The open incidents of an entity and of what it depends on, to stand above the
 * `EntityLayout` of an entity page. The tabs of this plugin show it themselves.
 *
 * @public
 */
export const EntityIncidentBanner: () => JSX.Element | null =
  runbookPlugin.provide(
    createComponentExtension({
      name: 'EntityIncidentBanner',
      component: {
        lazy: (): Promise<() => JSX.Element | null> =>
          import('./incidents').then(m => m.OuterIncidentBanner),
      },
    }),
  );

/**
 * Finds a procedure of any service by a shortcut, on the page of every catalog
 * entity and below `/runbook`; to be put beside the app's root, within its
 * router. The tabs and {@link RunbookPage} have it without this.
 *
 * @public
 */
export const RunbookProcedurePalette: () => JSX.Element | null =
  runbookPlugin.provide(
    createComponentExtension({
      name: 'RunbookProcedurePalette',
      component: {
        lazy: (): Promise<() => JSX.Element | null> =>
          import('./finding').then(m => m.AppProcedurePalette),
      },
    }),
  );

/**
 * The card Incidents, for the overview of a service's page.
 *
 * @public
 */
export const EntityIncidentsCard: () => JSX.Element = runbookPlugin.provide(
  createComponentExtension({
    name: 'EntityIncidentsCard',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./incidents').then(m => m.IncidentCard),
    },
  }),
);

/**
 * The card Open incidents, for the home page.
 *
 * @public
 */
export const HomePageOpenIncidents: (
  props: CardExtensionProps<unknown>,
) => JSX.Element = runbookPlugin.provide(
  createCardExtension<unknown>({
    name: 'HomePageOpenIncidents',
    title: 'Open incidents',
    components: () =>
      import('./incidents').then(m => ({ Content: m.OpenIncidents })),
  }),
);

/**
 * What search shows of a procedure, an alert or a section of a runbook, to be
 * put below `SearchResult` of the search page.
 *
 * @public
 */
export const RunbookSearchResultListItem: (
  props: SearchResultListItemExtensionProps<RunbookSearchResultProps>,
) => JSX.Element | null = runbookPlugin.provide(
  createSearchResultListItemExtension({
    name: 'RunbookSearchResultListItem',
    component: () => import('./search').then(m => m.RunbookSearchResult),
    predicate: ({ type }) => type === RUNBOOK_SEARCH_TYPE,
  }),
);
