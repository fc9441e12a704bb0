import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** A cursor tells nothing to its bearer, so that what it holds can change. */
export function writeCursor(last: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url');
}

/**
 * What a list goes on after; undefined at its start.
 *
 * @throws InputError - for what is no cursor of the list.
 */
export function readCursor<T>(
  cursor: string | undefined,
  schema: z.ZodType<T>,
): T | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const read = schema.safeParse(parse(cursor));
  if (!read.success) {
    throw new InputError(
      'Invalid request: query.cursor is no cursor of this list. Take nextCursor of the page before, or leave it out for the first page',
    );
  }
  return read.data;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
