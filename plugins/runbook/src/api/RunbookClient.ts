import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Endpoint,
  EndpointQuery,
  EndpointResponse,
  endpoints,
  Runbook,
  ServiceOverview,
} from 'backstage-plugin-runbook-common';
import { RunbookApi } from './RunbookApi';

/**
 * Speaks to the Runbook back end as its endpoint table tells.
 *
 * @public
 */
export class RunbookClient implements RunbookApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritdoc RunbookApi.getService} */
  getService(entityRef: string): Promise<ServiceOverview> {
    return this.#json(endpoints.getService, entityRef);
  }

  /** {@inheritdoc RunbookApi.refreshService} */
  refreshService(entityRef: string): Promise<ServiceOverview> {
    return this.#json(endpoints.refreshService, entityRef);
  }

  /** {@inheritdoc RunbookApi.getRunbook} */
  getRunbook(entityRef: string): Promise<Runbook> {
    return this.#json(endpoints.getRunbook, entityRef);
  }

  /** {@inheritdoc RunbookApi.getRunbookImage} */
  getRunbookImage(
    entityRef: string,
    image: EndpointQuery<typeof endpoints.getRunbookImage>,
  ): Promise<Blob> {
    return this.#request(
      endpoints.getRunbookImage,
      entityRef,
      response => response.blob(),
      image,
    );
  }

  #json<E extends Endpoint>(
    endpoint: E,
    entityRef: string,
  ): Promise<EndpointResponse<E>> {
    return this.#request(endpoint, entityRef, response => response.json());
  }

  async #request<T>(
    endpoint: Endpoint,
    entityRef: string,
    read: (response: Response) => Promise<T>,
    query: Record<string, string> = {},
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('runbook');
    const search = new URLSearchParams(query).toString();
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${fillPath(endpoint.path, entityRef)}${
        search && `?${search}`
      }`,
      { method: endpoint.method.toLocaleUpperCase('en-US') },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return read(response);
  }
}

function fillPath(path: string, entityRef: string): string {
  const params: Record<string, string> = { ...parseEntityRef(entityRef) };
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
}
