import { Incident, IncidentEvent, isOpen } from 'incident-flow';
import { decideOrRefuse } from '../decideOrRefuse';
import { ACTORS, DecidingIncident } from '../store';

/** A firing of an alert of an affected service. */
export interface ServiceAlertFiring {
  id: string;
  name: string;
  /** Epoch milliseconds. */
  startedAt: number;
  service: string;
  severity?: string;
  summary?: string;
}

/**
 * Attaches what fires of the affected services; not what somebody detached, and
 * nothing to an exercise.
 */
export function attachFiring(
  { incident, detached }: Pick<DecidingIncident, 'incident' | 'detached'>,
  firing: readonly ServiceAlertFiring[],
  now: number,
): IncidentEvent[] {
  if (!isOpen(incident) || incident.drill) {
    return [];
  }
  const seen = new Set(detached);
  return firing.flatMap(({ id, ...alert }) => {
    if (seen.has(id) || !incident.services.includes(alert.service)) {
      return [];
    }
    seen.add(id);
    return decideOrRefuse(
      incident,
      { kind: 'attach-alert', alert: id, ...alert },
      { now, by: ACTORS.alerts },
    );
  });
}

/** Records the end of attached alerts, also after that of the incident. */
export function endAttached(
  incident: Incident,
  ended: ReadonlyArray<{ id: string; at: number }>,
  now: number,
): IncidentEvent[] {
  return ended.flatMap(({ id, at }) =>
    decideOrRefuse(
      incident,
      { kind: 'end-alert', alert: id },
      { now, by: ACTORS.alerts, at: Math.min(at, now) },
    ),
  );
}
