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
  403: 'The caller may see it, but lacks the permission',
  404: 'There is no such thing, or the caller may not know of it',
  409: 'What there is now does not go with the request: a later revision than If-Match, something that exists or was decided already, an Idempotency-Key used for something else, or work that is still running. The message tells which',
  413: 'The body is larger than 100 kB, or than the summary says',
  500: 'A fault of the portal, told in its log',
  503: 'A source host does not answer now; try again later',
};
