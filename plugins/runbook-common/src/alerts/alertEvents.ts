import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';

/** Topic on Backstage's events service; its payload is {@link AlertsChanged}. @public */
export const ALERT_EVENTS_TOPIC = 'runbook.alerts';

/** Schema of {@link AlertChange}. @public */
export const alertChangeSchema = z.object({
  change: z
    .enum(['began', 'changed', 'ended'])
    .describe(
      'changed: of one that fires, its annotations, its services or its silences',
    ),
  id: z.string().describe('Of the firing; the same in all that is told of it'),
  source: z
    .string()
    .describe('Name of the webhook, alertmanager also if asked'),
  name: z.string(),
  severity: z.enum(SEVERITIES).optional(),
  startsAt: z.string().describe("By the source's clock"),
  endsAt: z.string().optional().describe('Of one that has ended'),
  labels: z.record(z.string(), z.string()),
  annotations: z.record(z.string(), z.string()),
  generatorUrl: z.string().optional(),
  entityRefs: z.array(z.string()).describe('Services that it belongs to'),
});

/** What has become of one firing of an alert. Times are ISO 8601 in UTC. @public */
export type AlertChange = z.infer<typeof alertChangeSchema>;

/** Schema of {@link AlertsChanged}. @public */
export const alertsChangedSchema = z.object({
  changes: z.array(alertChangeSchema),
});

/**
 * What is published when alerts begin, change or end, after it is stored.
 *
 * @public
 */
export type AlertsChanged = z.infer<typeof alertsChangedSchema>;
