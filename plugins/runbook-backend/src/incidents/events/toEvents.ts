import {
  IncidentEventPayload,
  incidentPath,
} from 'backstage-plugin-runbook-common';
import { toTimelineEntries } from '../answers';
import { IncidentWritten } from '../store';

/** What is told to others of a write: one event an entry. */
export function toEvents({
  before,
  after,
  entries,
}: IncidentWritten): IncidentEventPayload[] {
  const { id, incident } = after;
  const commander = incident.roles.commander?.person;
  const told = toTimelineEntries(
    { entries, background: entries },
    {
      ...incident,
      // What was detached has a name still.
      alerts: [...(before?.incident.alerts ?? []), ...incident.alerts],
    },
  );
  return told.map(entry => ({
    id: `${id}/${entry.sequence}`,
    incident: {
      id,
      title: incident.title,
      severity: incident.policy.severity,
      state: incident.state,
      drill: incident.drill,
      services: [...incident.services],
      ...(commander !== undefined && { commander }),
      declaredAt: new Date(incident.declaredAt).toISOString(),
    },
    entry,
    path: incidentPath(id),
  }));
}
