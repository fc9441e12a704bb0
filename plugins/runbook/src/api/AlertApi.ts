import { createApiRef } from '@backstage/frontend-plugin-api';
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

/**
 * What the tabs and pages ask of the back end about alerts.
 *
 * @remarks
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * back end answers with an error, and with a `TypeError` when it cannot be
 * reached.
 *
 * @public
 */
export interface AlertApi {
  /** The alerts of a service, named by its full entity reference. */
  getServiceAlerts(entityRef: string): Promise<ServiceAlerts>;
  /** Where an alert leads, told by its labels; `alertname` is one of them. */
  resolveAlert(
    labels: { alertname: string } & Record<string, string>,
  ): Promise<ResolvedAlert>;
  /**
   * How many alerts fire of each of some services, of those that the reader may
   * see; no more than 100.
   */
  getFiringOf(entityRefs: readonly string[]): Promise<ServiceFirings>;
  /** What fires by service, a page of it. */
  listFiring(
    query: EndpointQuery<typeof endpoints.listFiring>,
  ): Promise<FiringServices>;
  /** What fires and belongs to no service, a page of it. */
  listUnowned(
    query: EndpointQuery<typeof endpoints.listUnowned>,
  ): Promise<UnownedAlerts>;
  /** Services with alerts that have something to mend, a page of them. */
  listFaulty(
    query: EndpointQuery<typeof endpoints.listFaulty>,
  ): Promise<FaultyServices>;
}

/** Reference of {@link AlertApi}. @public */
export const alertApiRef = createApiRef<AlertApi>({
  id: 'plugin.runbook.alerts',
});
