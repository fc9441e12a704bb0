import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Endpoint,
  EndpointBody,
  EndpointParams,
  EndpointQuery,
  EndpointResponse,
  endpointUrl,
} from 'backstage-plugin-runbook-common';

/** What a request to an endpoint is made of. */
export interface EndpointRequest<E extends Endpoint> {
  params: EndpointParams<E>;
  /** Fields that are undefined are left out. */
  query?: EndpointQuery<E>;
  body?: EndpointBody<E>;
  /** The revision that a change builds on; a later one refuses it with 409. */
  revision?: number;
  /** The same for each try of one change, so that it is done once. */
  idempotencyKey?: string;
}

/** Speaks to the back end as its endpoint table tells. */
export class EndpointClient {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /**
   * @throws ResponseError - when the back end answers with an error
   * @throws TypeError - when it cannot be reached
   */
  async json<E extends Endpoint>(
    endpoint: E,
    request: EndpointRequest<E>,
  ): Promise<EndpointResponse<E>> {
    const response = await this.#fetch(endpoint, request);
    return response.json();
  }

  /** Like {@link EndpointClient.json}, where the answer is a file. */
  async blob<E extends Endpoint>(
    endpoint: E,
    request: EndpointRequest<E>,
  ): Promise<Blob> {
    const response = await this.#fetch(endpoint, request);
    return response.blob();
  }

  async #fetch<E extends Endpoint>(
    endpoint: E,
    request: EndpointRequest<E>,
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('runbook');
    const { params, query, body, revision, idempotencyKey } = request;
    const response = await this.#fetchApi.fetch(
      endpointUrl(baseUrl, endpoint, { params, query }),
      {
        method: endpoint.method.toLocaleUpperCase('en-US'),
        headers: {
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
          ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
