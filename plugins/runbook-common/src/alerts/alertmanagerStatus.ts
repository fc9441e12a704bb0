import { z } from 'zod';

/** Schema of {@link AlertmanagerStatus}. @public */
export const alertmanagerStatusSchema = z
  .object({
    name: z.string(),
    url: z.string().optional().describe('Of its pages, for people'),
    reachable: z
      .boolean()
      .describe('Whether it answered last, or was not asked yet'),
    asOf: z
      .string()
      .optional()
      .describe('When it told what is known of it; absent before the first'),
    problem: z
      .string()
      .optional()
      .describe('Why it could not be asked, where it is not reachable'),
  })
  .meta({ id: 'AlertmanagerStatus' });

/**
 * How an Alertmanager stands that the portal asks what fires. Times are ISO
 * 8601 in UTC.
 *
 * @public
 */
export type AlertmanagerStatus = z.infer<typeof alertmanagerStatusSchema>;

/** Those of an answer that tells what fires. */
export const alertmanagerStatuses = z
  .array(alertmanagerStatusSchema)
  .describe(
    'The Alertmanagers that are asked what fires; what one that is not reachable told last is shown on',
  );
