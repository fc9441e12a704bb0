import { InputError } from '@backstage/errors';
import { alertmanagerPayloadSchema } from 'backstage-plugin-runbook-common';
import { z } from 'zod';
import { AlertmanagerConfig } from '../../../config';
import { AlertSource, ReadAlerts } from './AlertSource';
import { checkAlerts } from './checkAlert';
import { tellersOf } from './tellersOf';

/** The source that all Alertmanagers are, by webhook or asked: one alert of two is one. */
export const ALERTMANAGER = 'alertmanager';

/** Of what Alertmanager writes, the one name that is written otherwise here. */
const alertSchema = z.looseObject({ generatorURL: z.unknown().optional() });

/**
 * The webhook of Alertmanager, version 4, which contact points of Grafana send
 * as well.
 *
 * @see https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
 */
export class AlertmanagerSource implements AlertSource {
  readonly name = ALERTMANAGER;
  readonly #alertmanagers: readonly AlertmanagerConfig[];

  /** @param alertmanagers - those that are asked as well */
  constructor(alertmanagers: readonly AlertmanagerConfig[]) {
    this.#alertmanagers = alertmanagers;
  }

  read(payload: unknown): ReadAlerts {
    const result = alertmanagerPayloadSchema.safeParse(payload);
    if (!result.success) {
      throw new InputError(
        `No payload of Alertmanager: ${z.prettifyError(result.error)}`,
      );
    }
    const { alerts, truncatedAlerts = 0 } = result.data;
    return {
      ...checkAlerts(
        alerts.map(alert => {
          const read = alertSchema.safeParse(alert);
          return read.success
            ? { ...read.data, generatorUrl: read.data.generatorURL }
            : alert;
        }),
      ),
      truncated: truncatedAlerts,
      tellers: tellersOf(result.data, this.#alertmanagers),
    };
  }
}
