import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** A cursor tells nothing to its bearer, so that what it holds can change. */
export function writeCursor(place: string | number): string {
  return Buffer.from(String(place)).toString('base64url');
}

/** The same for a place of several parts. */
export function writePlaceCursor(place: readonly (string | number)[]): string {
  return writeCursor(JSON.stringify(place));
}

/**
 * What a cursor holds, as a pattern finds it; undefined where none was given.
 *
 * @throws InputError - when it is no cursor of the list.
 */
export function readCursor(
  cursor: string | undefined,
  pattern: RegExp,
): RegExpExecArray | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  return pattern.exec(textOf(cursor)) ?? refuse();
}

/**
 * What a cursor of {@link writePlaceCursor} holds; undefined where none was
 * given.
 *
 * @throws InputError - when it is no cursor of the list.
 */
export function readPlaceCursor<T>(
  cursor: string | undefined,
  schema: z.ZodType<T>,
): T | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const read = schema.safeParse(parse(textOf(cursor)));
  return read.success ? read.data : refuse();
}

function textOf(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(): never {
  throw new InputError(
    'Invalid request: query.cursor is no cursor of this list. Take nextCursor of the page before, or leave it out for the first page',
  );
}
