import { AlertDefinition } from 'runbook-markdown';
import { AlertEntry } from './entries';

/** What {@link joinAlerts} gives. */
export interface JoinedAlerts {
  shown: AlertEntry[];
  /** By fragment of a mention that is not shown: the entry that tells more. */
  told: ReadonlyMap<string, AlertEntry>;
}

/**
 * Leaves out mentions of alerts that have a section of their own elsewhere, as
 * in an index of a folder of alert files; the section takes over a severity that
 * only the mention states. Alerts of one name with different severities are
 * different alerts.
 */
export function joinAlerts(entries: readonly AlertEntry[]): JoinedAlerts {
  const withBody = new Map<string, AlertEntry[]>();
  for (const entry of entries) {
    if (entry.body) {
      for (const { name } of entry.alerts) {
        withBody.set(keyOf(name), [
          ...(withBody.get(keyOf(name)) ?? []),
          entry,
        ]);
      }
    }
  }
  const told = new Map<string, AlertEntry>();
  const shown = entries.filter(entry => {
    const [mention] = entry.alerts;
    if (entry.body || !mention) {
      return true;
    }
    const same = (withBody.get(keyOf(mention.name)) ?? []).filter(
      ({ alerts }) => alerts.every(alert => agrees(alert, mention)),
    );
    const [other] = same;
    if (!other || same.length > 1) {
      return true;
    }
    other.alerts = other.alerts.map(alert =>
      keyOf(alert.name) === keyOf(mention.name) && !alert.severity
        ? {
            ...alert,
            severity: mention.severity,
            severityText: mention.severityText,
          }
        : alert,
    );
    told.set(entry.fragment, other);
    return false;
  });
  return { shown, told };
}

function agrees(alert: AlertDefinition, mention: AlertDefinition): boolean {
  return (
    !alert.severity ||
    !mention.severity ||
    alert.severity === mention.severity ||
    keyOf(alert.name) !== keyOf(mention.name)
  );
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
