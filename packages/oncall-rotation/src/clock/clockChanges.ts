import { Instant, Interval } from '../model';
import { MINUTE } from '../local/units';
import { checkRange } from '../resolve/checkRange';
import { Zone } from '../zone/zone';

/**
 * A zone's clock is put forward or back.
 *
 * @public
 */
export interface ClockChange {
  /** The first instant with the new offset, in epoch milliseconds. */
  readonly at: Instant;
  /** Minutes ahead of UTC until then. */
  readonly before: number;
  /** Minutes ahead of UTC from then on. */
  readonly after: number;
}

/**
 * The clock changes of a zone in a range.
 *
 * @throws RangeError on an unknown zone or a range that makes no sense.
 * @public
 */
export function clockChanges(timeZone: string, range: Interval): ClockChange[] {
  checkRange(range);
  return Zone.of(timeZone)
    .changes(range.start, range.end)
    .map(({ at, before, after }) => ({
      at,
      before: before / MINUTE,
      after: after / MINUTE,
    }));
}
