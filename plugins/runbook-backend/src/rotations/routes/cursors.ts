import { readCursor, writeCursor } from '../../http';
import { RotationPlace } from '../store';

const ID = '[a-z0-9]+(?:[-_.][a-z0-9]+)*';
const ID_CURSOR = new RegExp(`^${ID}$`);
const PLACE_CURSOR = new RegExp(`^(\\S+) (${ID})$`);

/** Id after which a list goes on. */
export function readIdCursor(cursor: string | undefined): string | undefined {
  return readCursor(cursor, ID_CURSOR)?.[0];
}

/** Writes where a list by owner goes on. */
export function writePlace({ owner, id }: RotationPlace): string {
  return writeCursor(`${owner} ${id}`);
}

/** Place after which a list by owner goes on. */
export function readPlaceCursor(
  cursor: string | undefined,
): RotationPlace | undefined {
  const [, owner = '', id = ''] = readCursor(cursor, PLACE_CURSOR) ?? [];
  return owner ? { owner, id } : undefined;
}

/** Revision before which a history goes on. */
export function readRevisionCursor(
  cursor: string | undefined,
): number | undefined {
  const revision = readCursor(cursor, /^\d{1,9}$/)?.[0];
  return revision === undefined ? undefined : Number(revision);
}
