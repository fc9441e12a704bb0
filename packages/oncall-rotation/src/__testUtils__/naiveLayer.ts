import { TurnsLayer } from '../model';
import { naiveInstant, naiveWall } from './naiveWall';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

function weekdayOf(date: number): string {
  return DAYS[new Date(date).getUTCDay()] ?? '';
}

function timeOf(hhmm: string): number {
  return Date.parse(`1970-01-01T${hhmm}Z`);
}

/** Turn starts as wall readings, one after the other, up to `last`. */
function naiveStarts(layer: TurnsLayer, last: number): number[] {
  const { unit, length, count } = layer.turn;
  const first = Date.parse(`${layer.start}Z`);
  const starts = [first];
  if (count === 'active-days') {
    const active = new Set<string>(
      (layer.restrictions ?? []).flatMap(({ weekdays }) => weekdays),
    );
    let activeDays = active.has(weekdayOf(first)) ? 1 : 0;
    for (let at = first + DAY; at <= last; at += DAY) {
      if (active.has(weekdayOf(at))) {
        activeDays += 1;
        if (activeDays > 1 && (activeDays - 1) % length === 0) {
          starts.push(at);
        }
      }
    }
    return starts;
  }
  for (let k = 1; (starts[k - 1] ?? Infinity) <= last; k += 1) {
    if (unit === 'month') {
      const month = new Date(`${layer.start.slice(0, 7)}-01T00:00Z`);
      month.setUTCMonth(month.getUTCMonth() + k * length);
      const end = new Date(month);
      end.setUTCMonth(end.getUTCMonth() + 1);
      const days = (end.getTime() - month.getTime()) / DAY;
      const day = Math.min(Number(layer.start.slice(8, 10)), days);
      const time = timeOf(layer.start.slice(11));
      starts.push(month.getTime() + (day - 1) * DAY + time);
    } else {
      const hours = { hour: 1, day: 24, week: 168 }[unit];
      starts.push((starts[k - 1] ?? 0) + length * hours * HOUR);
    }
  }
  return starts;
}

/** The wall readings between which a layer is on, of windows that start on `date`. */
function naiveWindows(layer: TurnsLayer, date: number): [number, number][] {
  return (layer.restrictions ?? [])
    .filter(({ weekdays }) => weekdays.some(day => day === weekdayOf(date)))
    .map(({ start, end, endWeekday }) => {
      const from = date + timeOf(start);
      let to = date + timeOf(end);
      while (
        to <= from ||
        (endWeekday !== undefined && weekdayOf(to) !== endWeekday)
      ) {
        to += DAY;
      }
      return [from, to];
    });
}

/**
 * Who is on call by a layer's plan at given instants, worked out minute by
 * minute: the turn that began last, if a window is open.
 */
export function naiveUsers(
  layer: TurnsLayer,
  timeZone: string,
  instants: readonly number[],
): (readonly string[])[] {
  const from = Math.min(...instants);
  const to = Math.max(...instants);
  // Windows up to a named weekday reach back a week, others a day; zones that
  // skip a date, one more.
  const reach = layer.restrictions?.some(({ endWeekday }) => endWeekday)
    ? 9 * DAY
    : 3 * DAY;
  const wall = naiveWall(timeZone, from - reach - 2 * DAY, to + 4 * DAY);
  const near = (local: number) => local > from - reach;
  const begun = naiveStarts(layer, to + 2 * DAY).map(local => {
    if (local > to + 2 * DAY) {
      return Infinity;
    }
    return near(local) ? naiveInstant(wall, local) : -Infinity;
  });

  const open: [number, number][] = [];
  const firstDate = Math.floor(from / DAY) * DAY - reach;
  for (let date = firstDate; date <= to + DAY; date += DAY) {
    for (const [start, end] of naiveWindows(layer, date)) {
      const known = wall.readings.some(
        reading => reading * 60_000 >= start && reading * 60_000 < end,
      );
      if (!known) {
        // No minute of the window was ever on the wall.
        continue;
      }
      if (end <= to + 3 * DAY) {
        open.push([naiveInstant(wall, start), naiveInstant(wall, end)]);
      } else {
        open.push([naiveInstant(wall, start), Infinity]);
      }
    }
  }

  return instants.map(at => {
    let k = begun.length - 1;
    while (k >= 0 && (begun[k] ?? Infinity) > at) {
      k -= 1;
    }
    const on = !layer.restrictions || open.some(([s, e]) => s <= at && at < e);
    const index = ((layer.startIndex ?? 0) + k) % layer.participants.length;
    return k >= 0 && on ? layer.participants[index]?.users ?? [] : [];
  });
}
