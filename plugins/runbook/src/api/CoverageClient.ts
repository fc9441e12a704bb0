import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  CoverageGroups,
  CoverageTrend,
  CoveredServices,
  EndpointQuery,
  endpoints,
  ServiceCoverage,
} from 'backstage-plugin-runbook-common';
import { CoverageApi } from './CoverageApi';
import { EndpointClient } from './EndpointClient';

/**
 * Asks the Runbook back end how well services are covered.
 *
 * @public
 */
export class CoverageClient implements CoverageApi {
  readonly #client: EndpointClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#client = new EndpointClient(options);
  }

  /** {@inheritdoc CoverageApi.getServiceCoverage} */
  getServiceCoverage(entityRef: string): Promise<ServiceCoverage> {
    return this.#client.json(endpoints.getServiceCoverage, {
      params: parseEntityRef(entityRef),
    });
  }

  /** {@inheritdoc CoverageApi.listCoverage} */
  listCoverage(
    query: EndpointQuery<typeof endpoints.listCoverage>,
  ): Promise<CoveredServices> {
    return this.#client.json(endpoints.listCoverage, { params: {}, query });
  }

  /** {@inheritdoc CoverageApi.exportCoverage} */
  exportCoverage(
    query: EndpointQuery<typeof endpoints.exportCoverage>,
  ): Promise<Blob> {
    return this.#client.blob(endpoints.exportCoverage, { params: {}, query });
  }

  /** {@inheritdoc CoverageApi.listCoverageGroups} */
  listCoverageGroups(
    query: EndpointQuery<typeof endpoints.listCoverageGroups>,
  ): Promise<CoverageGroups> {
    return this.#client.json(endpoints.listCoverageGroups, {
      params: {},
      query,
    });
  }

  /** {@inheritdoc CoverageApi.getCoverageTrend} */
  getCoverageTrend(
    query: EndpointQuery<typeof endpoints.getCoverageTrend>,
  ): Promise<CoverageTrend> {
    return this.#client.json(endpoints.getCoverageTrend, { params: {}, query });
  }
}
