import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';

/** Schema of {@link AlertTeller}. @public */
export const alertTellerSchema = z
  .object({
    name: z
      .string()
      .describe(
        'As the configuration names it, or the address that it gives as its own',
      ),
    url: z.string().optional().describe('Of its pages, for people'),
  })
  .meta({ id: 'AlertTeller' });

/** An Alertmanager, or a Grafana, that says that an alert fires. @public */
export type AlertTeller = z.infer<typeof alertTellerSchema>;

/** Schema of {@link AlertSuppression}. @public */
export const alertSuppressionSchema = z
  .object({
    silences: z.array(
      z.object({
        id: z.string(),
        alertmanager: z.string().describe('Name of the one that has it'),
        createdBy: z.string().optional(),
        comment: z.string().optional(),
        endsAt: z.string().optional(),
        url: z.string().optional().describe('Of its page'),
      }),
    ),
    inhibited: z.boolean().describe('Whether another alert holds it back'),
  })
  .meta({ id: 'AlertSuppression' });

/** Why nobody is notified of an alert that fires. @public */
export type AlertSuppression = z.infer<typeof alertSuppressionSchema>;

/** Schema of {@link AlertInstance}. @public */
export const alertInstanceSchema = z
  .object({
    id: z.string(),
    name: z.string().describe('The label alertname'),
    severity: z.enum(SEVERITIES).optional(),
    severityText: z.string().optional().describe('As the label says it'),
    alertId: z
      .string()
      .optional()
      .describe('Id of its definition; absent where nothing defines it'),
    startsAt: z.string().describe("By the source's clock"),
    heardAt: z
      .string()
      .describe("When the source told of it last, by the portal's clock"),
    source: z.string().describe('Name of the webhook that it came through'),
    labels: z.record(z.string(), z.string()),
    annotations: z.record(z.string(), z.string()),
    generatorUrl: z.string().optional().describe('Of what raised it'),
    toldBy: z
      .array(alertTellerSchema)
      .describe('Which Alertmanagers say that it fires, by name'),
    suppression: alertSuppressionSchema
      .optional()
      .describe(
        'Where it fires and no Alertmanager that is asked notifies of it',
      ),
  })
  .meta({ id: 'AlertInstance' });

/** One firing of an alert, known by its labels. Times are ISO 8601 in UTC. @public */
export type AlertInstance = z.infer<typeof alertInstanceSchema>;
