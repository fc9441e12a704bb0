import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  EndpointQuery,
  endpoints,
  Runbook,
  ServiceOverview,
} from 'backstage-plugin-runbook-common';
import { EndpointClient } from './EndpointClient';
import { RunbookApi } from './RunbookApi';

/**
 * Asks the Runbook back end for services and their runbooks.
 *
 * @public
 */
export class RunbookClient implements RunbookApi {
  readonly #client: EndpointClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#client = new EndpointClient(options);
  }

  /** {@inheritdoc RunbookApi.getService} */
  getService(entityRef: string): Promise<ServiceOverview> {
    return this.#client.json(endpoints.getService, {
      params: parseEntityRef(entityRef),
    });
  }

  /** {@inheritdoc RunbookApi.refreshService} */
  refreshService(entityRef: string): Promise<ServiceOverview> {
    return this.#client.json(endpoints.refreshService, {
      params: parseEntityRef(entityRef),
    });
  }

  /** {@inheritdoc RunbookApi.getRunbook} */
  getRunbook(entityRef: string): Promise<Runbook> {
    return this.#client.json(endpoints.getRunbook, {
      params: parseEntityRef(entityRef),
    });
  }

  /** {@inheritdoc RunbookApi.getRunbookImage} */
  getRunbookImage(
    entityRef: string,
    image: EndpointQuery<typeof endpoints.getRunbookImage>,
  ): Promise<Blob> {
    return this.#client.blob(endpoints.getRunbookImage, {
      params: parseEntityRef(entityRef),
      query: image,
    });
  }
}
