import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';
import { alertmanagerStatuses } from './alertmanagerStatus';

/** Schema of {@link UnownedAlert}. @public */
export const unownedAlertSchema = z
  .object({
    name: z.string(),
    severity: z.enum(SEVERITIES).optional(),
    severityText: z.string().optional(),
    instances: z.number().int().positive(),
    since: z.string().describe('When the first of them began'),
    labels: z
      .record(z.string(), z.string())
      .describe('Those that all of its instances have in common'),
    similar: z
      .array(
        z.object({
          label: z.string(),
          value: z.string(),
          entityRef: z.string(),
          selector: z
            .string()
            .optional()
            .describe(
              'Matchers of that service, for which its name in a label counts for nothing',
            ),
        }),
      )
      .describe(
        'Labels that should name a service, each with the service of the most similar name that the caller may see',
      ),
    selector: z
      .string()
      .optional()
      .describe('Matchers that would give it to a service'),
  })
  .meta({ id: 'UnownedAlert' });

/**
 * An alert that fires and belongs to no service, with what would give it to
 * one. Times are ISO 8601 in UTC.
 *
 * @public
 */
export type UnownedAlert = z.infer<typeof unownedAlertSchema>;

/** Schema of {@link UnownedAlerts}. @public */
export const unownedAlertsSchema = z
  .object({
    hidden: z
      .boolean()
      .describe(
        'The caller may see the alerts of some services only, and so none that belong to nobody',
      ),
    total: z.number().int(),
    truncated: z.boolean().describe('There are more than are counted'),
    alerts: z
      .array(unownedAlertSchema)
      .describe('The worst severity first, then by name'),
    sources: alertmanagerStatuses,
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'UnownedAlerts' });

/** What fires and belongs to no service, a page of it. @public */
export interface UnownedAlerts extends z.infer<typeof unownedAlertsSchema> {}
