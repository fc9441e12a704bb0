import { SEVERITIES, Severity, severityOfWord } from 'runbook-markdown';
import { FiringQuery } from '../FiringQuery';
import { FiringEstate } from './firingEstate';

interface PlainAlert {
  entityRef: string;
  name: string;
  word?: string;
  severity?: Severity;
  instances: number;
  silenced: number;
  since: number;
}

/** The list of what fires as it is meant, gone through one by one. */
export function plainList(
  estate: FiringEstate,
  { q = '', severity }: FiringQuery,
  maySee: (entityRef: string) => boolean,
) {
  const alerts = plainAlerts(estate).filter(
    alert =>
      maySee(alert.entityRef) &&
      q
        .split(' ')
        .every(word =>
          `${alert.name} ${alert.entityRef}`.includes(word.toLowerCase()),
        ) &&
      (!severity || (alert.severity ?? 'none') === severity),
  );
  const refs = [...new Set(alerts.map(({ entityRef }) => entityRef))];
  const services = refs
    .map(entityRef => ({
      entityRef,
      alerts: alerts
        .filter(alert => alert.entityRef === entityRef)
        .sort(
          (a, b) =>
            urgency(a) - urgency(b) ||
            b.since - a.since ||
            (nameOf(a) < nameOf(b) ? -1 : 1),
        ),
    }))
    .sort(
      (a, b) =>
        urgency(a.alerts[0]!) - urgency(b.alerts[0]!) ||
        Buffer.compare(Buffer.from(a.entityRef), Buffer.from(b.entityRef)),
    );
  return {
    totals: counts(alerts),
    services: services.map(service => ({
      entityRef: service.entityRef,
      firing: counts(service.alerts),
      alerts: service.alerts.map(alert => ({
        severity: alert.severity,
        instances: alert.instances,
        silenced: alert.silenced || undefined,
        since: new Date(alert.since).toISOString(),
      })),
    })),
  };
}

function plainAlerts({ firings, definitions }: FiringEstate): PlainAlert[] {
  const alerts: PlainAlert[] = [];
  for (const firing of firings.filter(({ hasEnded }) => !hasEnded)) {
    const { word } = firing;
    const name = firing.name.toLowerCase();
    for (const entityRef of firing.entityRefs) {
      let alert = alerts.find(
        one =>
          one.entityRef === entityRef && one.name === name && one.word === word,
      );
      if (!alert) {
        const defined = definitions.find(
          one => one.entityRef === entityRef && one.name.toLowerCase() === name,
        );
        alert = {
          entityRef,
          name,
          word,
          severity: (word && severityOfWord(word)) || defined?.severity,
          instances: 0,
          silenced: 0,
          since: Infinity,
        };
        alerts.push(alert);
      }
      const isSilenced = firing.isSilenced && firing.source === 'alertmanager';
      alert.instances += 1;
      alert.silenced += isSilenced ? 1 : 0;
      alert.since = Math.min(alert.since, firing.startsAt.getTime());
    }
  }
  return alerts;
}

function urgency({ severity, instances, silenced }: PlainAlert): number {
  const rank = severity ? SEVERITIES.indexOf(severity) : 4;
  return silenced === instances ? rank + 100 : rank;
}

/** With what has no word last. */
function nameOf({ name, word = '~' }: PlainAlert): string {
  return `${name} ${word}`;
}

function counts(alerts: readonly PlainAlert[]) {
  return [...SEVERITIES, undefined].flatMap(severity => {
    const own = alerts.filter(alert => alert.severity === severity);
    const quiet = own.filter(one => one.silenced === one.instances).length;
    return own.length === 0
      ? []
      : [{ severity, alerts: own.length, silenced: quiet || undefined }];
  });
}
