import { AlertHistory, ServiceAlerts } from 'backstage-plugin-runbook-common';

const DAY = 24 * 60 * 60 * 1_000;

/** Firings that began on one day. */
export interface DayBar {
  /** Of UTC, as `2026-03-01`. */
  day: string;
  firings: number;
}

/** How many days a history tells of. */
export function daysIn({ from, to }: ServiceAlerts['history']): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1);
}

/** A bar for each day from the first to the last, those without firings too. */
export function barsOf(
  history: AlertHistory,
  range: ServiceAlerts['history'],
): DayBar[] {
  const firings = new Map(history.days.map(one => [one.day, one.firings]));
  return Array.from({ length: daysIn(range) }, (_, index) => {
    const day = new Date(Date.parse(range.from) + index * DAY)
      .toISOString()
      .slice(0, 10);
    return { day, firings: firings.get(day) ?? 0 };
  });
}
