import { AlertHistory, ServiceAlert } from 'backstage-plugin-runbook-common';
import { PastFirings } from '../instances';
import { definitionOf } from './definitionOf';

/** The alerts of a service, each with how often it has fired of late. */
export function withHistory(
  alerts: readonly ServiceAlert[],
  past: readonly PastFirings[],
): ServiceAlert[] {
  const byId = new Map<string, PastFirings[]>();
  for (const firings of past) {
    const alert = definitionOf(alerts, firings);
    if (alert) {
      byId.set(alert.id, [...(byId.get(alert.id) ?? []), firings]);
    }
  }
  return alerts.map(alert => {
    const own = byId.get(alert.id);
    return own ? { ...alert, history: historyOf(own) } : alert;
  });
}

function historyOf(past: readonly PastFirings[]): AlertHistory {
  const days = new Map<string, number>();
  let last = 0;
  for (const { day, firings, lastFiredAt } of past) {
    last = Math.max(last, lastFiredAt.getTime());
    if (day !== undefined) {
      days.set(day, (days.get(day) ?? 0) + firings);
    }
  }
  return {
    lastFiredAt: new Date(last).toISOString(),
    firings: [...days.values()].reduce((sum, firings) => sum + firings, 0),
    days: [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, firings]) => ({ day, firings })),
  };
}
