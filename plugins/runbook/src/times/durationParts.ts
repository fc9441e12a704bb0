const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its two largest parts, cut off below. */
export interface DurationParts {
  days: number;
  hours: number;
  minutes: number;
  /** Told only when less than an hour is left. */
  seconds?: number;
}

/** The parts that a reader wants of how long something still takes. */
export function durationParts(length: number): DurationParts {
  const left = Math.max(0, length);
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (left < HOUR) {
    return {
      days,
      hours,
      minutes,
      seconds: Math.floor((left % MINUTE) / SECOND),
    };
  }
  return { days, hours, minutes: days > 0 ? 0 : minutes };
}
