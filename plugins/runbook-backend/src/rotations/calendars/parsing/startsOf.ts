import ICAL from 'ical.js';
import { Interval } from 'oncall-rotation';
import { RRuleTemporal } from 'rrule-temporal';
import { CalendarError } from './CalendarError';
import { Wall, wallOf } from './CalendarZone';
import { CalendarZones } from './CalendarZones';
import { EventTime, timesOf } from './EventTime';

const DAY = 24 * 60 * 60 * 1000;

/** Steps of one rule; every hour of the window takes a fifth. */
const MAX_STEPS = 50_000;

/**
 * What the wall shows at each start of a series that may touch a range, those of
 * `RDATE` included and those of `EXDATE` left out.
 *
 * Rules are stepped through on the wall, as if it were UTC: 09:00 stays 09:00,
 * and no step is lost where the clock jumps.
 *
 * @param longest - how long an occurrence may last, in milliseconds
 * @throws CalendarError - for a rule that makes no sense, or repeats too often.
 */
export function startsOf(
  event: ICAL.Component,
  start: EventTime,
  zones: CalendarZones,
  { range, longest }: { range: Interval; longest: number },
): Wall[] {
  const starts = new Set<Wall>([start.wall]);
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue();
    if (rule instanceof ICAL.Recur) {
      for (const wall of stepsOf(rule, start, {
        // A day to either side: the offset between the wall and UTC.
        from: Math.max(range.start - longest - DAY, start.wall),
        to: range.end + DAY,
      })) {
        starts.add(wall);
      }
    }
  }
  for (const property of event.getAllProperties('rdate')) {
    for (const time of timesOf(property, zones)) {
      starts.add(start.zone.toWall(time.instant));
    }
  }
  const without = event
    .getAllProperties('exdate')
    .flatMap(property => timesOf(property, zones));
  const instants = new Set(without.map(({ instant }) => instant));
  const dates = new Set(
    without.filter(({ isDate }) => isDate).map(({ wall }) => dateOf(wall)),
  );
  return [...starts]
    .filter(
      wall =>
        !instants.has(start.zone.toInstant(wall)) && !dates.has(dateOf(wall)),
    )
    .sort((a, b) => a - b);
}

function dateOf(wall: Wall): number {
  return Math.floor(wall / DAY);
}

function stepsOf(
  rule: ICAL.Recur,
  start: EventTime,
  { from, to }: { from: number; to: number },
): Wall[] {
  if (from > to) {
    return [];
  }
  const text = rule.toString().replace(/;UNTIL=[^;]*|UNTIL=[^;]*;/i, '');
  const until = rule.until ? `;UNTIL=${basic(untilOf(rule.until, start))}` : '';
  try {
    const steps = new RRuleTemporal({
      rruleString: `DTSTART:${basic(start.wall)}\nRRULE:${text}${until}`,
      maxIterations: MAX_STEPS,
    }).between(new Date(from), new Date(to), true);
    return steps.map(({ epochMilliseconds }) => epochMilliseconds);
  } catch (error) {
    throw new CalendarError(
      `The rule ${rule.toString()} makes no sense or repeats too often.`,
      { cause: error },
    );
  }
}

/** The last reading that a rule may give: its end is a date, UTC, or the wall's. */
function untilOf(until: ICAL.Time, start: EventTime): Wall {
  const wall = wallOf(until);
  if (until.isDate) {
    return wall + DAY - 1000;
  }
  return until.zone === ICAL.Timezone.utcTimezone
    ? start.zone.toWall(wall)
    : wall;
}

/** `20260302T090000Z` */
function basic(wall: Wall): string {
  return `${new Date(wall).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
