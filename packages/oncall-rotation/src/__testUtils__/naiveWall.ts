/**
 * The wall clock of a zone, minute by minute as Intl shows it, and nothing
 * else: no offsets, no table. Slow and simple, to check the real thing against.
 */
export interface NaiveWall {
  /** Minutes since 1970 of the first reading. */
  readonly firstMinute: number;
  /** What the wall shows in each minute, as minutes since 1970 on the wall. */
  readonly readings: readonly number[];
}

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string) {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** `2024-03-10 01:59` as Intl shows it. */
export function shown(timeZone: string, at: number): string {
  return formatOf(timeZone).format(at);
}

export function naiveWall(
  timeZone: string,
  start: number,
  end: number,
): NaiveWall {
  const firstMinute = Math.floor(start / MINUTE);
  const lastMinute = Math.ceil(end / MINUTE);
  const readings: number[] = [];
  for (let minute = firstMinute; minute <= lastMinute; minute += 1) {
    const reading = shown(timeZone, minute * MINUTE).replace(' ', 'T');
    readings.push(Date.parse(`${reading}Z`) / MINUTE);
  }
  return { firstMinute, readings };
}

/**
 * When the wall first shows a reading. One that it never shows was jumped over:
 * then as many minutes after the jump as it lies after the last one shown.
 */
export function naiveInstant(wall: NaiveWall, local: number): number {
  const { firstMinute, readings } = wall;
  const minute = local / MINUTE;
  const at = readings.indexOf(minute);
  if (at >= 0) {
    return (firstMinute + at) * MINUTE;
  }
  const jump = readings.findIndex(
    (reading, i) =>
      i > 0 && reading > minute && (readings[i - 1] ?? Infinity) < minute,
  );
  if (jump < 0) {
    throw new Error('The reading lies outside the naive wall');
  }
  const lastShown = readings[jump - 1] ?? 0;
  return (firstMinute + jump + (minute - lastShown - 1)) * MINUTE;
}
