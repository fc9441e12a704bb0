import { z } from 'zod';
import { CoverageRecord, nameKeyOf, Place } from '../store';

// Postgres takes no NUL in its text.
const text = z.string().regex(/^[^\0]*$/);
const score = z.number().int().min(0).max(100);

/** What a cursor of a list of services holds. */
export const placeSchema: z.ZodType<Place> = z
  .tuple([score, text, text])
  .transform(([at, nameKey, entityRef]) => ({ score: at, nameKey, entityRef }));

/** Where a service stands in a list. */
export function placeOf(record: CoverageRecord): Place {
  return {
    score: record.score,
    nameKey: nameKeyOf(record),
    entityRef: record.entityRef,
  };
}

/** Where a group stands in a list: its score, where it counts, and its key. */
export const groupPlaceSchema: z.ZodType<GroupPlace> = z.tuple([score, text]);

/** As in {@link groupPlaceSchema}. */
export type GroupPlace = readonly [score: number, key: string];

/** Negative where the first comes first. */
export function compareGroups(
  [scoreOfA, a]: GroupPlace,
  [scoreOfB, b]: GroupPlace,
): number {
  return scoreOfA - scoreOfB || compareText(a, b);
}

/** As it stands in the order of a list: the lowest score first. */
export function compareByScore(a: Place, b: Place): number {
  return a.score - b.score || compareByName(a, b);
}

/** As it stands in the order of a list: by name. */
export function compareByName(a: Place, b: Place): number {
  return (
    compareText(a.nameKey, b.nameKey) || compareText(a.entityRef, b.entityRef)
  );
}

/** By code units: calendar dates as well. */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
