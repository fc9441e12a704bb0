import { z } from 'zod';

/** Schema of {@link AlertPlace}. @public */
export const alertPlaceSchema = z
  .object({
    entityRef: z.string().describe('The service whose runbook it is in'),
    fragment: z
      .string()
      .optional()
      .describe("Of the Runbook tab's address; the whole runbook without it"),
    title: z.string().optional().describe('Of the section or procedure'),
  })
  .meta({ id: 'AlertPlace' });

/** A place in the runbook of a service. @public */
export type AlertPlace = z.infer<typeof alertPlaceSchema>;
