import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  alertEndpoints,
  Endpoint,
  EndpointParams,
  EndpointResponse,
  endpointUrl,
  Runbook,
  runbookEndpoints,
  ServiceAlert,
  ServiceOverview,
} from 'backstage-plugin-runbook-common';

/** An answer that takes longer is none, in milliseconds. */
const TIMEOUT = 30_000;

/** What search has to know of a service that has something to be found. */
export interface FoundService {
  overview: ServiceOverview;
  documents: Runbook['documents'];
  alerts: ServiceAlert[];
}

/** Reads runbooks from the runbook plugin, in the name of the search plugin. */
export class RunbookReader {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /**
   * What there is to be found of a service; undefined for one that has left the
   * catalog in between.
   *
   * @throws ResponseError - when the runbook plugin answers with an error.
   * @throws TypeError - when it cannot be reached.
   */
  async read(params: CompoundEntityRef): Promise<FoundService | undefined> {
    const overview = await this.#get(runbookEndpoints.getService, params);
    if (!overview) {
      return undefined;
    }
    const [runbook, alerts] = await Promise.all([
      // Also where nothing was imported: the overview does not count what is
      // written in the portal.
      this.#get(runbookEndpoints.getRunbook, params),
      this.#get(alertEndpoints.getServiceAlerts, params),
    ]);
    return {
      overview,
      documents: runbook?.documents ?? [],
      alerts: alerts?.alerts ?? [],
    };
  }

  async #get<E extends Endpoint>(
    endpoint: E,
    params: EndpointParams<E>,
  ): Promise<EndpointResponse<E> | undefined> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'runbook',
    });
    const url = endpointUrl(
      await this.#discovery.getBaseUrl('runbook'),
      endpoint,
      { params },
    );
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.status === 404) {
      return undefined;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
