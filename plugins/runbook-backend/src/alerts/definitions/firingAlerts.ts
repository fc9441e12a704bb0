import {
  AlertInstance,
  AlertmanagerStatus,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { severityOfWord } from 'runbook-markdown';
import { FiringAlert, silenceAddress, whoTells } from '../instances';
import { rankOf, severityWord } from '../matching';
import { definitionOf } from './definitionOf';

/**
 * What fires of a service, each with its definition: the worst severity first,
 * then the newest; those of which nobody is notified come last.
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
        Number(!!a.suppression) - Number(!!b.suppression) ||
        rankOf(a.severity) - rankOf(b.severity) ||
        b.startsAt.localeCompare(a.startsAt),
    );
}

function toInstance(
  { startsAt, heardAt, tellers, silenceUrl, ...instance }: FiringAlert,
  alerts: readonly ServiceAlert[],
  alertmanagers: readonly AlertmanagerStatus[],
): AlertInstance {
  const word = severityWord(instance.labels);
  const own = word ? severityOfWord(word) : undefined;
  const definition = definitionOf(alerts, {
    name: instance.name,
    severityText: word,
  });
  const told = whoTells(tellers, heardAt, alertmanagers);
  return {
    ...instance,
    ...told,
    silenceAt: silenceAt(instance, told.toldBy, silenceUrl),
    labels: { ...instance.labels },
    annotations: { ...instance.annotations },
    startsAt: startsAt.toISOString(),
    severity: own ?? definition?.severity,
    severityText: word ?? definition?.severityText,
    alertId: definition?.id,
  };
}

/** Where it says itself, as Grafana does; else at each Alertmanager that tells of it. */
function silenceAt(
  { source, labels }: Pick<FiringAlert, 'source' | 'labels'>,
  toldBy: AlertInstance['toldBy'],
  silenceUrl: string | undefined,
): AlertInstance['silenceAt'] {
  return silenceUrl
    ? [{ name: toldBy[0]?.name ?? source, url: silenceUrl }]
    : toldBy.flatMap(({ name, url }) => {
        const address = silenceAddress(url, labels);
        return address ? [{ name, url: address }] : [];
      });
}
