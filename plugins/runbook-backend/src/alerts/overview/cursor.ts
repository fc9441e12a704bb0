import { InputError } from '@backstage/errors';

/** A cursor tells nothing to its bearer, so that what it holds can change. */
export function writeCursor(last: string): string {
  return Buffer.from(last).toString('base64url');
}

/** What a list goes on after; the start of it without a cursor. */
export function readCursor(cursor: string | undefined): string {
  const last =
    cursor === undefined
      ? ''
      : Buffer.from(cursor, 'base64url').toString('utf8');
  // Postgres takes no NUL in its text.
  if (last.includes('\0') || (cursor !== undefined && last === '')) {
    throw new InputError(
      'Invalid request: query.cursor is no cursor of this list. Take nextCursor of the page before, or leave it out for the first page',
    );
  }
  return last;
}
