import { Instant, Interval } from '../model';

/** @throws RangeError unless both ends are whole milliseconds in order. */
export function checkRange({ start, end }: Interval): void {
  checkInstant(start);
  checkInstant(end);
  if (start > end) {
    throw new RangeError(`The range ends (${end}) before it starts (${start})`);
  }
}

/** @throws RangeError unless it is whole milliseconds. */
export function checkInstant(at: Instant): void {
  if (!Number.isSafeInteger(at)) {
    throw new RangeError(
      `An instant is whole milliseconds since 1970, not ${at}`,
    );
  }
}
