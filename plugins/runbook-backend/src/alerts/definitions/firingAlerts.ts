import {
  AlertInstance,
  AlertmanagerStatus,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { SEVERITIES, Severity, severityOfWord } from 'runbook-markdown';
import { FiringAlert, whoTells } from '../instances';
import { severityWord } from '../matching';

/**
 * What fires of a service, each with its definition: the worst severity first,
 * then the newest.
 */
export function firingAlerts(
  firing: readonly FiringAlert[],
  alerts: readonly ServiceAlert[],
  alertmanagers: readonly AlertmanagerStatus[],
): AlertInstance[] {
  return firing
    .map(instance => toInstance(instance, alerts, alertmanagers))
    .sort(
      (a, b) =>
        rank(a.severity) - rank(b.severity) ||
        b.startsAt.localeCompare(a.startsAt),
    );
}

function toInstance(
  { startsAt, heardAt, tellers, ...instance }: FiringAlert,
  alerts: readonly ServiceAlert[],
  alertmanagers: readonly AlertmanagerStatus[],
): AlertInstance {
  const word = severityWord(instance.labels);
  const own = word ? severityOfWord(word) : undefined;
  const named = alerts.filter(
    ({ name }) => name.toLowerCase() === instance.name.toLowerCase(),
  );
  // A name is no key: where it repeats, the severity decides.
  const definition =
    named.find(({ severity }) => severity === own) ??
    (named.length === 1 ? named[0] : undefined);
  return {
    ...instance,
    labels: { ...instance.labels },
    annotations: { ...instance.annotations },
    startsAt: startsAt.toISOString(),
    ...whoTells(tellers, heardAt, alertmanagers),
    severity: own ?? definition?.severity,
    severityText: word ?? definition?.severityText,
    alertId: definition?.id,
  };
}

/** Those without a severity come last. */
function rank(severity: Severity | undefined): number {
  return severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
}
