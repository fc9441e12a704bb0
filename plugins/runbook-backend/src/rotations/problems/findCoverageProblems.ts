import { RotationProblem } from 'backstage-plugin-runbook-common';
import { coverage, gaps, Interval, Rotation } from 'oncall-rotation';
import { DAY, startOfDay } from '../ranges';

/** How far ahead problems are looked for, in days. */
const DAYS_AHEAD = 14;

/** How far back the start of what goes on now is looked for, in days. */
const DAYS_BACK = 1;

/**
 * The time in which problems are looked for: from yesterday on, to tell since
 * when there is one. The same all day, and so is what is found.
 */
export function lookAhead(now: number): Interval {
  const today = startOfDay(now);
  return {
    start: today - DAYS_BACK * DAY,
    end: today + (DAYS_AHEAD + 1) * DAY,
  };
}

/** Problems of a kind that are told one by one; a weekly gap has more than enough. */
const MOST = 20;

/** Gaps and people in two layers at once, now or within the next 14 days. */
export function findCoverageProblems(
  rotation: Rotation,
  now: number,
): RotationProblem[] {
  const range = lookAhead(now);
  const instant = (at: number) => new Date(at).toISOString();

  const ahead = ({ end }: Interval) => end > now;

  const ofGaps = gaps(rotation, range)
    .filter(ahead)
    .map(
      ({ start, end, layer }): RotationProblem => ({
        rule: 'gap-ahead',
        severity: start <= now && layer === undefined ? 'error' : 'warning',
        message:
          layer === undefined
            ? 'Nobody is on call in this time. Lay an override, or add somebody.'
            : `Nobody is on call in ${layer} in this time. Lay an override, or add somebody.`,
        ...(layer !== undefined && { layer }),
        start: instant(start),
        end: instant(end),
      }),
    );
  const ofBookings = coverage(rotation, range)
    .doubleBooked.filter(ahead)
    .map(
      ({ start, end, user, layers }): RotationProblem => ({
        rule: 'double-booked',
        severity: 'warning',
        message: `${user} is on call in ${layers.join(
          ' and ',
        )} at once: when they do not answer, nobody else is paged. Change the order of one layer, or lay an override.`,
        people: [user],
        start: instant(start),
        end: instant(end),
      }),
    );
  return [...ofGaps.slice(0, MOST), ...ofBookings.slice(0, MOST)];
}
