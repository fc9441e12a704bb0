import { InputError } from '@backstage/errors';
import { rotationIdSchema } from 'backstage-plugin-runbook-common';
import { RotationPlace } from '../store';

/** A cursor tells nothing to its bearer, so that what it holds can change. */
export function writeCursor(last: string | number): string {
  return Buffer.from(String(last)).toString('base64url');
}

/** Id after which a list goes on. */
export function readIdCursor(cursor: string | undefined): string | undefined {
  const id = read(cursor);
  return id === undefined || rotationIdSchema.safeParse(id).success
    ? id
    : refuse();
}

/** Writes where a list by owner goes on. */
export function writePlace({ owner, id }: RotationPlace): string {
  return writeCursor(`${owner} ${id}`);
}

/** Place after which a list by owner goes on. */
export function readPlaceCursor(
  cursor: string | undefined,
): RotationPlace | undefined {
  const place = read(cursor);
  if (place === undefined) {
    return undefined;
  }
  const [owner = '', id = '', ...rest] = place.split(' ');
  return owner && rest.length === 0 && rotationIdSchema.safeParse(id).success
    ? { owner, id }
    : refuse();
}

/** Revision before which a history goes on. */
export function readRevisionCursor(
  cursor: string | undefined,
): number | undefined {
  const revision = read(cursor);
  if (revision === undefined) {
    return undefined;
  }
  return /^\d{1,9}$/.test(revision) ? Number(revision) : refuse();
}

function read(cursor: string | undefined): string | undefined {
  return cursor === undefined
    ? undefined
    : Buffer.from(cursor, 'base64url').toString('utf8');
}

function refuse(): never {
  throw new InputError(
    'Invalid request: query.cursor is no cursor of this list. Take nextCursor of the page before, or leave it out for the first page',
  );
}
