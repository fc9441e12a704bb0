import { z } from 'zod';

const duration = z.number().int().positive();

/** Schema of {@link SeverityPolicyData}. @public */
export const severityPolicySchema = z
  .object({
    severity: z.string().describe('Such as SEV1'),
    meaning: z.string().describe('In a line'),
    page: z.boolean().describe('Whether somebody is paged at declaration'),
    acknowledgeWithin: duration
      .optional()
      .describe('Milliseconds; also the time until the next layer is paged'),
    updateEvery: duration
      .optional()
      .describe('Milliseconds between two status updates, until the end'),
    handOverAfter: duration
      .optional()
      .describe('Milliseconds after which a commander hands over'),
    postmortemWithin: duration
      .optional()
      .describe('Business days from the end until the postmortem is due'),
  })
  .meta({ id: 'SeverityPolicy' });

/** What a severity asks of those who respond, worst severity first in lists. @public */
export type SeverityPolicyData = z.infer<typeof severityPolicySchema>;

/** Schema of a severity's name; which ones there are is configured. @public */
export const severityNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .describe('Name of a configured severity, such as SEV1');
