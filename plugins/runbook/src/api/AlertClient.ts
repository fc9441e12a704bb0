import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  EndpointQuery,
  endpoints,
  FaultyServices,
  FiringServices,
  ResolvedAlert,
  ServiceAlerts,
  ServiceFirings,
  UnownedAlerts,
} from 'backstage-plugin-runbook-common';
import { AlertApi } from './AlertApi';
import { EndpointClient } from './EndpointClient';

/**
 * Asks the Runbook back end for alerts.
 *
 * @public
 */
export class AlertClient implements AlertApi {
  readonly #client: EndpointClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#client = new EndpointClient(options);
  }

  /** {@inheritdoc AlertApi.getServiceAlerts} */
  getServiceAlerts(entityRef: string): Promise<ServiceAlerts> {
    return this.#client.json(endpoints.getServiceAlerts, {
      params: parseEntityRef(entityRef),
    });
  }

  /** {@inheritdoc AlertApi.resolveAlert} */
  resolveAlert(
    labels: { alertname: string } & Record<string, string>,
  ): Promise<ResolvedAlert> {
    return this.#client.json(endpoints.resolveAlert, {
      params: {},
      query: labels,
    });
  }

  /** {@inheritdoc AlertApi.getFiringOf} */
  getFiringOf(entityRefs: readonly string[]): Promise<ServiceFirings> {
    return this.#client.json(endpoints.getFiringOf, {
      params: {},
      query: { services: entityRefs.join(',') },
    });
  }

  /** {@inheritdoc AlertApi.listFiring} */
  listFiring(
    query: EndpointQuery<typeof endpoints.listFiring>,
  ): Promise<FiringServices> {
    return this.#client.json(endpoints.listFiring, { params: {}, query });
  }

  /** {@inheritdoc AlertApi.listUnowned} */
  listUnowned(
    query: EndpointQuery<typeof endpoints.listUnowned>,
  ): Promise<UnownedAlerts> {
    return this.#client.json(endpoints.listUnowned, { params: {}, query });
  }

  /** {@inheritdoc AlertApi.listFaulty} */
  listFaulty(
    query: EndpointQuery<typeof endpoints.listFaulty>,
  ): Promise<FaultyServices> {
    return this.#client.json(endpoints.listFaulty, { params: {}, query });
  }
}
