import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';
import { alertPlaceSchema } from '../runbooks/place';
import { alertmanagerStatuses } from './alertmanagerStatus';
import { ALERT_STATES } from './alertStates';

/** Schema of {@link FiringCount}. @public */
export const firingCountSchema = z
  .object({
    severity: z.enum(SEVERITIES).optional().describe('Absent where unknown'),
    alerts: z.number().int().positive().describe('Of different names'),
    silenced: z
      .number()
      .int()
      .positive()
      .optional()
      .describe(
        'How many of them are silenced or inhibited in every instance: nobody is notified',
      ),
  })
  .meta({ id: 'FiringCount' });

/** How many alerts of a severity fire. @public */
export type FiringCount = z.infer<typeof firingCountSchema>;

const firingCounts = z
  .array(firingCountSchema)
  .describe('The worst severity first; empty where nothing fires');

/** Schema of {@link ServiceFiring}. @public */
export const serviceFiringSchema = z
  .object({ entityRef: z.string(), firing: firingCounts })
  .meta({ id: 'ServiceFiring' });

/** What fires of a service. @public */
export type ServiceFiring = z.infer<typeof serviceFiringSchema>;

/** Schema of {@link ServiceFirings}. @public */
export const serviceFiringsSchema = z
  .object({
    services: z
      .array(serviceFiringSchema)
      .describe('Those of the asked for that the caller may see'),
  })
  .meta({ id: 'ServiceFirings' });

/** What fires of several services. @public */
export interface ServiceFirings extends z.infer<typeof serviceFiringsSchema> {}

/** Schema of {@link FiringLine}. @public */
export const firingLineSchema = z
  .object({
    name: z.string(),
    severity: z.enum(SEVERITIES).optional(),
    severityText: z.string().optional(),
    instances: z.number().int().positive(),
    silenced: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('How many of the instances are silenced or inhibited'),
    since: z.string().describe('When the first of them began'),
    states: z.array(z.enum(ALERT_STATES)),
    procedure: alertPlaceSchema.optional(),
  })
  .meta({ id: 'FiringLine' });

/** An alert that fires, in a line. Times are ISO 8601 in UTC. @public */
export type FiringLine = z.infer<typeof firingLineSchema>;

/** Schema of {@link FiringService}. @public */
export const firingServiceSchema = z
  .object({
    entityRef: z.string(),
    title: z.string(),
    owner: z.string().optional(),
    firing: firingCounts,
    alerts: z
      .array(firingLineSchema)
      .describe('The worst severity first; no more than 20'),
  })
  .meta({ id: 'FiringService' });

/** A service of which something fires. @public */
export type FiringService = z.infer<typeof firingServiceSchema>;

/** Schema of {@link FiringServices}. @public */
export const firingServicesSchema = z
  .object({
    totals: firingCounts,
    truncated: z.boolean().describe('More fires than is counted'),
    services: z
      .array(firingServiceSchema)
      .describe('The worst severity first, then by reference'),
    sources: alertmanagerStatuses,
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'FiringServices' });

/** What fires of all services that the caller may see, a page of it. @public */
export interface FiringServices extends z.infer<typeof firingServicesSchema> {}
