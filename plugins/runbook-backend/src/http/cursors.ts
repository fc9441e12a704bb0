import { InputError } from '@backstage/errors';

/** A cursor tells nothing to its bearer, so that what it holds can change. */
export function writeCursor(place: string | number): string {
  return Buffer.from(String(place)).toString('base64url');
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
  const found = pattern.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!found) {
    throw new InputError(
      'Invalid request: query.cursor is no cursor of this list. Take nextCursor of the page before, or leave it out for the first page',
    );
  }
  return found;
}
