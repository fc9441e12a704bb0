import { z } from 'zod';

/** Reference of a user in full form; in lower case, as the catalog keeps it. */
export const userRefSchema = z
  .string()
  .max(200)
  .toLowerCase()
  .regex(
    /^user:[^:/\s]+\/[^:/\s]+$/,
    'must be the full reference of a user, such as user:default/ines.carvalho',
  );

/** Reference of a group in full form; in lower case, as the catalog keeps it. */
export const groupRefSchema = z
  .string()
  .max(200)
  .toLowerCase()
  .regex(
    /^group:[^:/\s]+\/[^:/\s]+$/,
    'must be the full reference of a group, such as group:default/shipping',
  );

/** Schema of {@link Person}. @public */
export const personSchema = z
  .object({
    entityRef: z.string().describe('Full reference of the user'),
    displayName: z.string().describe('The name, or that of the reference'),
    picture: z.string().optional().describe('Address of a portrait'),
    email: z.string().optional(),
    links: z
      .array(z.object({ url: z.string(), title: z.string() }))
      .describe('Other ways to reach the person, from the catalog'),
    found: z
      .boolean()
      .describe('False where the catalog holds no such user any more'),
  })
  .meta({ id: 'Person' });

/** Somebody who can be on call, as the catalog knows them. @public */
export type Person = z.infer<typeof personSchema>;
