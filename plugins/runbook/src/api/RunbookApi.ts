import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  EndpointQuery,
  endpoints,
  Runbook,
  ServiceOverview,
} from 'backstage-plugin-runbook-common';

/**
 * What the tabs ask of the back end. A service is named by its full entity
 * reference, such as `component:default/parcel-api`.
 *
 * @remarks
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * back end answers with an error, and with a `TypeError` when it cannot be
 * reached.
 *
 * @public
 */
export interface RunbookApi {
  /** A service with the state of its runbook. */
  getService(entityRef: string): Promise<ServiceOverview>;
  /** Imports the service's runbook now. */
  refreshService(entityRef: string): Promise<ServiceOverview>;
  /** All documents of the service's runbook, parsed. */
  getRunbook(entityRef: string): Promise<Runbook>;
  /** An image that a document shows, from beside the document. */
  getRunbookImage(
    entityRef: string,
    image: EndpointQuery<typeof endpoints.getRunbookImage>,
  ): Promise<Blob>;
}

/** Reference of {@link RunbookApi}. @public */
export const runbookApiRef = createApiRef<RunbookApi>({
  id: 'plugin.runbook.service',
});
