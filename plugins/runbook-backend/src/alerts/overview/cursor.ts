import { readCursor } from '../../http';

/** What a list goes on after; the start of it without a cursor. */
export function readLast(cursor: string | undefined): string {
  // Postgres takes no NUL in its text.
  return readCursor(cursor, /^[^\0]+$/)?.[0] ?? '';
}
