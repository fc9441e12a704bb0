import { InputError } from '@backstage/errors';
import { MAX_RANGE_DAYS } from 'backstage-plugin-runbook-common';
import { Interval } from 'oncall-rotation';

export const DAY = 24 * 60 * 60 * 1000;

/** How far back a rotation is told unless asked otherwise: fairness looks at 90 days. */
const DAYS_BACK = 100;

/** Midnight in UTC before an instant. */
export function startOfDay(at: number): number {
  return Math.floor(at / DAY) * DAY;
}

/** Far enough to see where a shift that is on at an instant starts and ends. */
export function around(at: number): Interval {
  const reach = MAX_RANGE_DAYS * DAY;
  return { start: at - reach, end: at + reach };
}

/**
 * The range that a query asks for; its ends are 400 days apart unless told, from
 * 100 days ago. That is the same all day, so that who asks again with the ETag
 * of an answer is told that it still holds.
 *
 * @throws InputError - when it ends before it starts, or is too long.
 */
export function readRange(
  query: { from?: string | undefined; to?: string | undefined },
  now: number,
): Interval {
  const longest = MAX_RANGE_DAYS * DAY;
  const to = query.to === undefined ? undefined : Date.parse(query.to);
  const back = startOfDay(now) - DAYS_BACK * DAY;
  const defaultStart =
    to === undefined ? back : Math.max(to - longest, Math.min(back, to));
  const start =
    query.from === undefined ? defaultStart : Date.parse(query.from);
  const end = to ?? start + longest;
  if (end < start) {
    throw new InputError(
      'Invalid request: query.to must not be before query.from',
    );
  }
  if (end - start > longest) {
    throw new InputError(
      `Invalid request: query.to is ${Math.ceil(
        (end - start) / DAY,
      )} days after query.from; at most ${MAX_RANGE_DAYS} are told at once`,
    );
  }
  return { start, end };
}
