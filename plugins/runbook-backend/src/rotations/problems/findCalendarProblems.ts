import {
  CalendarState,
  RotationProblem,
} from 'backstage-plugin-runbook-common';
import { DAY } from '../ranges';

/** A calendar that is this old may well be wrong by now. */
const STALE = DAY;

/** Layers whose calendar cannot be read, or names people nobody knows. */
export function findCalendarProblems(
  calendars: readonly CalendarState[],
  now: number,
): RotationProblem[] {
  return calendars.flatMap(calendar => [
    ...findFailure(calendar, now),
    ...findUnknownPeople(calendar),
  ]);
}

function findFailure(
  { layer, failure, failedSince, fetchedAt }: CalendarState,
  now: number,
): RotationProblem[] {
  if (failure === undefined) {
    return [];
  }
  const stale = fetchedAt === undefined || now - Date.parse(fetchedAt) > STALE;
  return [
    {
      rule: 'calendar-failed',
      severity: stale ? 'error' : 'warning',
      message: `The calendar of ${layer} cannot be read: ${failure} ${
        fetchedAt === undefined
          ? 'Nobody is on call by it until then.'
          : 'What it said last still holds.'
      }`,
      layer,
      ...(failedSince !== undefined && { start: failedSince }),
    },
  ];
}

function findUnknownPeople({
  layer,
  unknownPeople,
}: CalendarState): RotationProblem[] {
  if (unknownPeople.length === 0) {
    return [];
  }
  return [
    {
      rule: 'calendar-unknown-person',
      severity: 'warning',
      message: `The calendar of ${layer} names people whom no user of the catalog is, or several are: ${unknownPeople
        .slice(0, 10)
        .join(', ')}. Say in the layer who is meant.`,
      layer,
      people: unknownPeople,
    },
  ];
}
