import { instantToWall } from 'oncall-rotation';

const DAY_MS = 86_400_000;

/**
 * The Monday of the week of an instant in a zone, `YYYY-MM-DD`. Turns that
 * begin there have somebody on call at once: before turn 0 there is nobody.
 */
export function thisMonday(timeZone: string, at: number): string {
  const date = instantToWall(timeZone, at).slice(0, 10);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  return new Date(midnight - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
