import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';

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
    silenceUrl: z
      .string()
      .optional()
      .describe('Where it can be silenced, at its source'),
  })
  .meta({ id: 'AlertInstance' });

/** One firing of an alert, known by its labels. Times are ISO 8601 in UTC. @public */
export type AlertInstance = z.infer<typeof alertInstanceSchema>;
