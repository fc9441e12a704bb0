import { Instant } from '../model';
import { formatLocal, parseLocalDateTime } from '../local/parseLocal';
import { checkInstant } from '../resolve/checkRange';
import { Zone } from '../zone/zone';

/**
 * When the clock on the wall shows `YYYY-MM-DDTHH:mm`. A skipped time is read
 * with the offset before the gap (RFC 5545 §3.3.5), a repeated one is its first
 * occurrence.
 *
 * @throws RangeError on an unknown zone or a text that is no such time.
 * @public
 */
export function wallToInstant(timeZone: string, wall: string): Instant {
  const local = parseLocalDateTime(wall);
  if (local === undefined) {
    throw new RangeError(`"${wall}" is no local time YYYY-MM-DDTHH:mm`);
  }
  return Zone.of(timeZone).toInstant(local);
}

/**
 * What the clock on the wall shows, as `YYYY-MM-DDTHH:mm`; seconds are cut off.
 *
 * @throws RangeError on an unknown zone or an instant that makes no sense.
 * @public
 */
export function instantToWall(timeZone: string, at: Instant): string {
  checkInstant(at);
  return formatLocal(Zone.of(timeZone).toLocal(at));
}
