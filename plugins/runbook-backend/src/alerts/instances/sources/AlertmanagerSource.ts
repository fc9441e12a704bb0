import { InputError } from '@backstage/errors';
import { alertmanagerPayloadSchema } from 'backstage-plugin-runbook-common';
import { z } from 'zod';
import { AlertSource, ReadAlerts } from './AlertSource';
import { checkAlerts } from './checkAlert';
import { silenceAddress } from './silenceAddress';

/** Of what Alertmanager and Grafana write, what is told otherwise here. */
const alertSchema = z.looseObject({
  generatorURL: z.unknown().optional(),
  /** Grafana's; Alertmanager leaves it to be made of its own address. */
  silenceURL: z.unknown().optional(),
  labels: z.record(z.string(), z.string()).optional().catch(undefined),
});

/**
 * The webhook of Alertmanager, version 4, which contact points of Grafana send
 * as well.
 *
 * @see https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
 */
export class AlertmanagerSource implements AlertSource {
  readonly name = 'alertmanager';

  read(payload: unknown): ReadAlerts {
    const result = alertmanagerPayloadSchema.safeParse(payload);
    if (!result.success) {
      throw new InputError(
        `No payload of Alertmanager: ${z.prettifyError(result.error)}`,
      );
    }
    const { alerts, truncatedAlerts = 0, externalURL } = result.data;
    return {
      ...checkAlerts(
        alerts.map(alert => {
          const read = alertSchema.safeParse(alert);
          if (!read.success) {
            return alert;
          }
          const { generatorURL, silenceURL, labels = {} } = read.data;
          return {
            // What is wrong with the labels is told of them as they came.
            ...Object(alert),
            generatorUrl: generatorURL,
            silenceUrl: silenceURL ?? silenceAddress(externalURL, labels),
          };
        }),
      ),
      truncated: truncatedAlerts,
    };
  }
}
