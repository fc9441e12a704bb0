import { z } from 'zod';

/**
 * Body of every answer that is an error, as Backstage writes it.
 *
 * @see https://backstage.io/docs/reference/errors.errorresponsebody
 */
export const errorBodySchema = z
  .object({
    error: z.object({
      name: z.string().describe('Class of the error, such as NotFoundError'),
      message: z.string(),
    }),
    request: z
      .object({ method: z.string(), url: z.string() })
      .optional()
      .describe('The request that failed'),
    response: z.object({ statusCode: z.number().int() }),
  })
  .meta({ id: 'Error' });

/** The errors that every endpoint can answer with. */
export const ERROR_ANSWERS: Readonly<Record<string, string>> = {
  400: 'A field is malformed or unknown; the message names it',
  401: 'The caller is not known',
  403: 'The caller lacks the permission',
  404: 'There is no such thing, or the caller may not know of it',
  409: 'Another import of the service is still running',
  413: 'The body is too large; no endpoint takes one',
  500: 'A fault of the portal, told in its log',
  503: 'A source host does not answer now; try again later',
};
