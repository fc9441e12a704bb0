import { z } from 'zod';
import { alertLinkSchema, serviceAlertSchema } from './alert';

/** What the owner of an alert may have to mend. @public */
export const ALERT_FAULTS = ['undocumented', 'danglingLink'] as const;

/** One of {@link ALERT_FAULTS}. @public */
export type AlertFault = (typeof ALERT_FAULTS)[number];

/** Schema of {@link FaultyAlert}. @public */
export const faultyAlertSchema = z
  .object({
    ...serviceAlertSchema.pick({
      id: true,
      name: true,
      severity: true,
      severityText: true,
    }).shape,
    runbookUrl: z.string().optional().describe('As written'),
    link: alertLinkSchema.optional(),
  })
  .meta({ id: 'FaultyAlert' });

/** An alert with something to mend. @public */
export type FaultyAlert = z.infer<typeof faultyAlertSchema>;

/** Schema of {@link FaultyServices}. @public */
export const faultyServicesSchema = z
  .object({
    looked: z
      .number()
      .int()
      .describe('Services that were looked through for this page'),
    services: z.array(
      z.object({
        entityRef: z.string(),
        title: z.string(),
        owner: z.string().optional(),
        total: z.number().int().describe('Of these alerts'),
        alerts: z.array(faultyAlertSchema).describe('No more than 20'),
      }),
    ),
    nextCursor: z
      .string()
      .optional()
      .describe(
        'Where to look on; a page may be empty although there are more',
      ),
  })
  .meta({ id: 'FaultyServices' });

/** Services whose alerts have something to mend, a page of them. @public */
export interface FaultyServices extends z.infer<typeof faultyServicesSchema> {}
