import { HOUR, MINUTE } from './units';

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = '0'.charCodeAt(0);

/** The number that these digits write; NaN if one of them is none. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

function timeAt(text: string, from: number): number | undefined {
  const hour = digits(text, from, 2);
  const minute = digits(text, from + 3, 2);
  return hour < 24 && minute < 60 && text[from + 2] === ':'
    ? hour * HOUR + minute * MINUTE
    : undefined;
}

/**
 * A wall reading `YYYY-MM-DDTHH:mm` as the milliseconds UTC would have with the
 * same digits; undefined if there is no such date or time, or before 1000.
 * Read by hand: every question about who is on call reads one for each layer.
 */
export function parseLocalDateTime(text: string): number | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const time = timeAt(text, 11);
  const written =
    text.length === 16 &&
    text[4] === '-' &&
    text[7] === '-' &&
    text[10] === 'T';
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const exists =
    year >= 1000 &&
    day >= 1 &&
    day <= (MONTH_DAYS[month - 1] ?? 0) &&
    (month !== 2 || day < 29 || leap);
  return written && exists && time !== undefined
    ? Date.UTC(year, month - 1, day) + time
    : undefined;
}

/** Milliseconds since midnight of `HH:mm`; undefined if there is no such time. */
export function parseLocalTime(text: string): number | undefined {
  return text.length === 5 ? timeAt(text, 0) : undefined;
}

/** The wall reading as `YYYY-MM-DDTHH:mm`. */
export function formatLocal(local: number): string {
  return new Date(local).toISOString().slice(0, 16);
}
