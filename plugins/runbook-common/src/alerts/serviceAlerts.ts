import { diagnosticSchema } from 'runbook-markdown';
import { z } from 'zod';
import { runbookStatusSchema } from '../runbooks/runbook';
import { serviceAlertSchema } from './alert';
import { alertInstanceSchema } from './alertInstance';
import { alertmanagerStatuses } from './alertmanagerStatus';

/** Schema of {@link AlertRulesStatus}. @public */
export const alertRulesStatusSchema = runbookStatusSchema
  .pick({
    importedAt: true,
    checkedAt: true,
    failedSince: true,
    failure: true,
  })
  .extend({
    state: z
      .enum(['pending', 'imported', 'failed', 'missing'])
      .describe(
        'pending: not yet read. imported: as in the source. failed: the last import failed; rules are those of the last good one. missing: the service names no rule files.',
      ),
  })
  .meta({ id: 'AlertRulesStatus' });

/** How a service's alert rules stand. Times are ISO 8601 in UTC. @public */
export type AlertRulesStatus = z.infer<typeof alertRulesStatusSchema>;

/** Schema of {@link AlertFinding}. @public */
export const alertFindingSchema = z
  .object({
    ...diagnosticSchema.pick({ rule: true, severity: true, message: true })
      .shape,
    where: z
      .string()
      .optional()
      .describe('A rule file, a source, or a field of catalog-info.yaml'),
    line: z.number().int().positive().optional(),
    url: z.string().optional().describe('Address of the line'),
  })
  .meta({ id: 'AlertFinding' });

/** Something that the import tells the owner of a service's alert rules. @public */
export type AlertFinding = z.infer<typeof alertFindingSchema>;

/** Schema of {@link ServiceAlerts}. @public */
export const serviceAlertsSchema = z
  .object({
    rules: alertRulesStatusSchema,
    runbook: runbookStatusSchema.pick({
      state: true,
      importedAt: true,
      checkedAt: true,
    }),
    firing: z
      .array(alertInstanceSchema)
      .describe(
        'What fires now, the worst severity first, then the newest; no more than 500',
      ),
    history: z
      .object({
        from: z.iso.date(),
        to: z.iso.date().describe("Today, by the portal's clock"),
      })
      .describe('Days of UTC that the history of each alert tells of'),
    sources: alertmanagerStatuses,
    alerts: z
      .array(serviceAlertSchema)
      .describe('The worst severity first, then by name'),
    findings: z.array(alertFindingSchema),
  })
  .meta({ id: 'ServiceAlerts' });

/** All that is known of a service's alerts. @public */
export interface ServiceAlerts extends z.infer<typeof serviceAlertsSchema> {}
