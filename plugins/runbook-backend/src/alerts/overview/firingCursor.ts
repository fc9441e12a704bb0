import { readCursor, writeCursor } from '../../http';
import { FiringPlace, placeOf, urgencyAt } from '../instances';

/** The service that a page of what fires goes on after; undefined without a cursor. */
export function readPlace(cursor: string | undefined): FiringPlace | undefined {
  // Postgres takes no NUL in its text.
  const found = readCursor(cursor, /^(\d) ([^\0]+)$/);
  return found && { ...urgencyAt(Number(found[1])), entityRef: found[2] ?? '' };
}

/** A cursor to go on with after a service. */
export function writePlace(place: FiringPlace): string {
  return writeCursor(`${placeOf(place)} ${place.entityRef}`);
}
