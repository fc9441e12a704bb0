import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  endpoints,
  ResolvedAlert,
  ServiceAlerts,
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
}
