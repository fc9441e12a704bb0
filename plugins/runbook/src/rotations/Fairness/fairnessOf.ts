import {
  hoursPerUser,
  Instant,
  instantToWall,
  Interval,
  Rotation,
  shifts,
  UserHours,
  wallToInstant,
} from 'oncall-rotation';
import { zoneOfLayer } from '../NowCards';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What a person carried, and how much of it at times when others are off. */
export interface Burden extends UserHours {
  /** Hours from 22:00 to 06:00 on any day, and all of Saturday and Sunday. */
  offHours: number;
}

/**
 * What each person carried in a range. Nights and weekends are told by the
 * zone of the layer, which in a rotation that follows the sun is the people's
 * own; time in two layers at once counts once.
 */
export function fairnessOf(rotation: Rotation, range: Interval): Burden[] {
  const all = shifts(rotation, range);
  const windowsByZone = new Map<string, Interval[]>();
  const windowsOf = (zone: string) => {
    const windows = windowsByZone.get(zone) ?? offHourWindows(zone, range);
    windowsByZone.set(zone, windows);
    return windows;
  };
  return hoursPerUser(rotation, range).map(carried => {
    const parts = all
      .filter(({ user }) => user === carried.user)
      .flatMap(shift =>
        windowsOf(zoneOfLayer(rotation, shift.layer, shift.start)).flatMap(
          window => common(shift, window),
        ),
      );
    return { ...carried, offHours: lengthOf(parts) / HOUR_MS };
  });
}

/** Nights and weekends of a zone; they may overlap. */
function offHourWindows(zone: string, { start, end }: Interval): Interval[] {
  const windows: Interval[] = [];
  // Dates are counted in UTC, where each has a length of 24 hours.
  const first = dateOf(instantToWall(zone, start)) - DAY_MS;
  const last = dateOf(instantToWall(zone, end));
  for (let date = first; date <= last; date += DAY_MS) {
    const at = (days: number, time: string): Instant =>
      wallToInstant(
        zone,
        `${new Date(date + days * DAY_MS).toISOString().slice(0, 10)}T${time}`,
      );
    windows.push({ start: at(0, '22:00'), end: at(1, '06:00') });
    if ([0, 6].includes(new Date(date).getUTCDay())) {
      windows.push({ start: at(0, '00:00'), end: at(1, '00:00') });
    }
  }
  return windows;
}

function dateOf(wall: string): number {
  return Date.parse(`${wall.slice(0, 10)}T00:00:00Z`);
}

function common(a: Interval, b: Interval): Interval[] {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return end > start ? [{ start, end }] : [];
}

/** Length of what intervals cover together. */
function lengthOf(intervals: readonly Interval[]): number {
  let length = 0;
  let covered = -Infinity;
  for (const { start, end } of [...intervals].sort(
    (a, b) => a.start - b.start,
  )) {
    length += Math.max(0, end - Math.max(start, covered));
    covered = Math.max(covered, end);
  }
  return length;
}
