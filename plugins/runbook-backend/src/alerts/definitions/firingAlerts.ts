import { AlertInstance, ServiceAlert } from 'backstage-plugin-runbook-common';
import { SEVERITIES, Severity, severityOfWord } from 'runbook-markdown';
import { FiringAlert } from '../instances';
import { severityWord } from '../matching';
import { definitionOf } from './definitionOf';

/**
 * What fires of a service, each with its definition: the worst severity first,
 * then the newest.
 */
export function firingAlerts(
  firing: readonly FiringAlert[],
  alerts: readonly ServiceAlert[],
): AlertInstance[] {
  return firing
    .map(instance => toInstance(instance, alerts))
    .sort(
      (a, b) =>
        rank(a.severity) - rank(b.severity) ||
        b.startsAt.localeCompare(a.startsAt),
    );
}

function toInstance(
  { startsAt, heardAt, ...instance }: FiringAlert,
  alerts: readonly ServiceAlert[],
): AlertInstance {
  const word = severityWord(instance.labels);
  const own = word ? severityOfWord(word) : undefined;
  const definition = definitionOf(alerts, {
    name: instance.name,
    severityText: word,
  });
  return {
    ...instance,
    labels: { ...instance.labels },
    annotations: { ...instance.annotations },
    startsAt: startsAt.toISOString(),
    heardAt: heardAt.toISOString(),
    severity: own ?? definition?.severity,
    severityText: word ?? definition?.severityText,
    alertId: definition?.id,
  };
}

/** Those without a severity come last. */
function rank(severity: Severity | undefined): number {
  return severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
}
