import { Instant, Rotation } from '../model';
import { checkInstant } from '../resolve/checkRange';
import { DAY } from '../local/units';
import { Shift, shifts } from './shifts';

/** How far a search looks unless told otherwise: 400 days. */
export const HORIZON = 400 * DAY;
/** How far its first step looks; most turns end within it. */
export const FIRST_LOOK = 16 * DAY;

/**
 * A shift seen from an instant within it.
 *
 * @public
 */
export interface WholeShift extends Shift {
  /** Its start or end lies at or beyond the horizon. */
  readonly open: boolean;
}

/**
 * The shifts that are on at an instant, from their true start to their true
 * end, by layer. Looks `horizon` milliseconds (400 days) to either side.
 *
 * @throws RangeError on an instant, zone or local time that makes no sense.
 * @public
 */
export function shiftsAt(
  rotation: Rotation,
  at: Instant,
  horizon: number = HORIZON,
): WholeShift[] {
  checkInstant(at);
  for (let reach = Math.min(FIRST_LOOK, horizon); ; reach *= 4) {
    const look = Math.min(reach, horizon);
    const range = { start: at - look, end: at + look };
    const now = shifts(rotation, range)
      .filter(({ start, end }) => start <= at && end > at)
      .map(shift => ({
        ...shift,
        open: shift.start === range.start || shift.end === range.end,
      }));
    if (look === horizon || now.every(({ open }) => !open)) {
      return now;
    }
  }
}
