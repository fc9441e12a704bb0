import { z } from 'zod';

/**
 * Schema of what Alertmanager, or a contact point of Grafana, posts. Each of
 * the alerts is checked by itself, so that one that makes no sense does not
 * lose the others.
 *
 * @see https://prometheus.io/docs/alerting/latest/configuration/#webhook_config
 * @public
 */
export const alertmanagerPayloadSchema = z
  .looseObject({
    alerts: z
      .array(z.unknown())
      .describe(
        'Each with status, labels, annotations, startsAt, endsAt, generatorURL and fingerprint',
      ),
    truncatedAlerts: z
      .number()
      .int()
      .nonnegative()
      .optional()
      .describe('How many more there are that were not sent'),
  })
  .meta({ id: 'AlertmanagerPayload' });

/** Schema of {@link ReceivedAlerts}. @public */
export const receivedAlertsSchema = z
  .object({
    firing: z.number().int().describe('Alerts taken that fire'),
    resolved: z.number().int().describe('Alerts taken that ended'),
    unowned: z
      .number()
      .int()
      .describe('Alerts taken that belong to no service of the catalog'),
    truncated: z
      .number()
      .int()
      .describe('Alerts that the source says it did not send'),
    refused: z
      .array(
        z.object({
          index: z.number().int().describe('Place in the list of alerts'),
          reason: z.string().describe('What is wrong, and in which field'),
        }),
      )
      .describe('Alerts that were not taken'),
  })
  .meta({ id: 'ReceivedAlerts' });

/** What became of the alerts of a webhook. @public */
export type ReceivedAlerts = z.infer<typeof receivedAlertsSchema>;
