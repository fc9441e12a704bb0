import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  CoverageGroups,
  CoverageTrend,
  CoveredServices,
  EndpointQuery,
  endpoints,
  ServiceCoverage,
} from 'backstage-plugin-runbook-common';

/**
 * What the page and the card about coverage ask of the back end.
 *
 * @remarks
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * back end answers with an error, and with a `TypeError` when it cannot be
 * reached.
 *
 * @public
 */
export interface CoverageApi {
  /** How well a service is covered, named by its full entity reference. */
  getServiceCoverage(entityRef: string): Promise<ServiceCoverage>;
  /** How well services are covered, a page of them. */
  listCoverage(
    query: EndpointQuery<typeof endpoints.listCoverage>,
  ): Promise<CoveredServices>;
  /** The same of all services that the filters let through, as a CSV file. */
  exportCoverage(
    query: EndpointQuery<typeof endpoints.exportCoverage>,
  ): Promise<Blob>;
  /** How well services are covered by owner or by tier, a page of it. */
  listCoverageGroups(
    query: EndpointQuery<typeof endpoints.listCoverageGroups>,
  ): Promise<CoverageGroups>;
  /** How well services were covered, day by day. */
  getCoverageTrend(
    query: EndpointQuery<typeof endpoints.getCoverageTrend>,
  ): Promise<CoverageTrend>;
}

/** Reference of {@link CoverageApi}. @public */
export const coverageApiRef = createApiRef<CoverageApi>({
  id: 'plugin.runbook.coverage',
});
