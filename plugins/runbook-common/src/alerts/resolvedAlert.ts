import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';
import { alertPlaceSchema } from '../runbooks/place';

/** Schema of {@link AlertMatch}. @public */
export const alertMatchSchema = z
  .object({
    name: z.string(),
    entityRef: z.string().describe('The service that the alert belongs to'),
    title: z.string().describe("The service's"),
    severity: z.enum(SEVERITIES).optional(),
    severityText: z.string().optional(),
    summary: z.string().optional(),
    procedure: alertPlaceSchema
      .optional()
      .describe('What to do; absent where nobody has written it down'),
  })
  .meta({ id: 'AlertMatch' });

/** An alert of a service that an alert's labels may mean. @public */
export type AlertMatch = z.infer<typeof alertMatchSchema>;

/** Schema of {@link ResolvedAlert}. @public */
export const resolvedAlertSchema = z
  .object({
    matches: z
      .array(alertMatchSchema)
      .describe('What the labels may mean; one where they are clear'),
    nearest: z
      .array(alertMatchSchema)
      .describe('Alerts of the most similar names, where nothing matches'),
  })
  .meta({ id: 'ResolvedAlert' });

/** Where an alert leads, told by its labels. @public */
export interface ResolvedAlert extends z.infer<typeof resolvedAlertSchema> {}
