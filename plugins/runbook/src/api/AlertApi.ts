import { createApiRef } from '@backstage/frontend-plugin-api';
import { ResolvedAlert, ServiceAlerts } from 'backstage-plugin-runbook-common';

/**
 * What the Alerts tab and the page for alert links ask of the back end.
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
}

/** Reference of {@link AlertApi}. @public */
export const alertApiRef = createApiRef<AlertApi>({
  id: 'plugin.runbook.alerts',
});
