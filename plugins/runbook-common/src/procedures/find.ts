import { z } from 'zod';
import { Endpoint, noBody } from '../http/endpoint';
import { runbookReadPermission } from '../runbooks/permissions';

/** Procedures of one answer, at most. @public */
export const MOST_FOUND_PROCEDURES = 50;

/** Schema of {@link FoundProcedure}. @public */
export const foundProcedureSchema = z
  .object({
    entityRef: z.string().describe('Full reference of the service'),
    service: z.string().describe('Title of the service'),
    owner: z.string().optional().describe('Full reference of its owner'),
    fragment: z
      .string()
      .describe("Of the Runbook tab's address, where the procedure stands"),
    title: z.string(),
    when: z
      .string()
      .optional()
      .describe('How its "when to use" begins; inline Markdown'),
    alerts: z.array(z.string()).describe('Names of alerts that it answers'),
    words: z
      .array(z.string())
      .describe('Its words that were meant, in lower case'),
  })
  .meta({ id: 'FoundProcedure' });

/** A procedure that was found, from a file or written in the portal. @public */
export type FoundProcedure = z.infer<typeof foundProcedureSchema>;

/** Schema of {@link FoundProcedures}. @public */
export const foundProceduresSchema = z
  .object({
    procedures: z
      .array(foundProcedureSchema)
      .describe('Those of the service in `near` first, then the best first'),
    complete: z
      .boolean()
      .describe(
        'False where a back end that has just started has not read all procedures yet; ask again',
      ),
  })
  .meta({ id: 'FoundProcedures' });

/** What a search for procedures has found. @public */
export type FoundProcedures = z.infer<typeof foundProceduresSchema>;

/** Endpoints about the procedures of all services that the caller may see. @public */
export const procedureFindEndpoints = {
  findProcedures: {
    operationId: 'findProcedures',
    method: 'get',
    path: '/procedures/find',
    summary:
      'Procedures of all services by words of theirs, also begun or misspelt ones',
    permission: runbookReadPermission,
    params: z.strictObject({}),
    query: z.strictObject({
      q: z
        .string()
        .max(200)
        .default('')
        .describe('Without it, the procedures of the service in `near`'),
      near: z
        .string()
        .max(255)
        .regex(
          /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/,
          'must be a full reference such as component:default/parcel-api',
        )
        .optional()
        .describe('A service whose procedures come first'),
      limit: z.coerce
        .number()
        .int()
        .min(1)
        .max(MOST_FOUND_PROCEDURES)
        .default(20),
    }),
    body: noBody,
    response: foundProceduresSchema,
  },
} as const satisfies Record<string, Endpoint>;
