import { z } from 'zod';

/** Days that the history of an alert tells of, today among them. @public */
export const ALERT_HISTORY_DAYS = 30;

/** Schema of {@link AlertHistory}. @public */
export const alertHistorySchema = z
  .object({
    lastFiredAt: z.string().optional().describe('When the newest one began'),
    firings: z.number().int().describe('That began in these days'),
    days: z
      .array(z.object({ day: z.iso.date(), firings: z.number().int() }))
      .describe('Days of UTC on which any began, the oldest first'),
  })
  .meta({ id: 'AlertHistory' });

/**
 * How often an alert has fired of late. Times are ISO 8601 in UTC, so that the
 * days are the same for everybody.
 *
 * @public
 */
export type AlertHistory = z.infer<typeof alertHistorySchema>;
