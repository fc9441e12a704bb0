import { readCursor } from '../../http';

/** Id after which a list goes on. */
export function readIdCursor(cursor: string | undefined): string | undefined {
  return readCursor(cursor, /^[a-z0-9]+([-_.][a-z0-9]+)*$/)?.[0];
}

/** Revision before which a history goes on. */
export function readRevisionCursor(
  cursor: string | undefined,
): number | undefined {
  const revision = readCursor(cursor, /^\d{1,9}$/)?.[0];
  return revision === undefined ? undefined : Number(revision);
}
