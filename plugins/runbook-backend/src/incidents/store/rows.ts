import {
  IncidentSnapshot,
  Postmortem,
  TimelineKind,
} from 'backstage-plugin-runbook-common';
import { IncidentState, isOpen } from 'incident-flow';
import { DatabaseTime, toInstant } from '../../database';
import { Entry, StoredEntry } from './entries';
import { IncidentRecord } from './IncidentRecord';
import {
  ResponsePlan,
  StoredIncident,
  StoredPostmortem,
} from './IncidentStore';

/** Row of `runbook_incidents`. */
export interface IncidentRow {
  id: string;
  number: number;
  revision: number;
  state: IncidentState;
  open: boolean;
  severity: string;
  drill: boolean;
  title: string;
  declared_at: DatabaseTime;
  ended_at: DatabaseTime | null;
  record: string;
  snapshot: string;
  postmortem_state: Postmortem['state'] | null;
}

/** Row of `runbook_incident_timeline`. */
export interface EntryRow {
  incident_id: string;
  sequence: number;
  kind: TimelineKind;
  at: DatabaseTime;
  recorded_at: DatabaseTime;
  by: string;
  entry: string;
}

/** Row of `runbook_incident_services`. */
export interface ServiceRow {
  incident_id: string;
  entity_ref: string;
}

/** Row of `runbook_incident_responders`. */
export interface ResponderRow {
  incident_id: string;
  user_ref: string;
}

/** Row of `runbook_postmortems`. */
export interface PostmortemRow {
  incident_id: string;
  revision: number;
  state: Postmortem['state'];
  markdown: string;
  action_items: string;
  updated_at: DatabaseTime;
  updated_by: string;
  published_at: DatabaseTime | null;
}

/** What the column `snapshot` holds. */
interface KeptSnapshot {
  snapshot: IncidentSnapshot;
  plan: ResponsePlan;
}

export function toStored(
  row: IncidentRow,
  responders: readonly string[],
): StoredIncident {
  // Both were written by this plugin.
  const record: IncidentRecord = JSON.parse(row.record);
  const { snapshot, plan }: KeptSnapshot = JSON.parse(row.snapshot);
  return {
    ...record,
    id: row.id,
    revision: row.revision,
    snapshot,
    plan,
    responders,
    ...(row.postmortem_state !== null && { postmortem: row.postmortem_state }),
  };
}

/** The columns that follow from the entries. */
export function toStateColumns(record: IncidentRecord) {
  const { incident, endedAt } = record;
  return {
    state: incident.state,
    open: isOpen(incident),
    severity: incident.policy.severity,
    drill: incident.drill,
    title: incident.title,
    declared_at: new Date(incident.declaredAt),
    ended_at: endedAt === undefined ? null : new Date(endedAt),
    record: JSON.stringify(record),
  };
}

export function toSnapshotColumn(kept: KeptSnapshot): string {
  return JSON.stringify(kept);
}

export function toStoredEntry(row: EntryRow): StoredEntry {
  // Written by this plugin.
  const entry: Entry = JSON.parse(row.entry);
  return {
    sequence: row.sequence,
    recordedAt: new Date(row.recorded_at).getTime(),
    entry,
  };
}

export function toEntryRow(
  incidentId: string,
  { sequence, recordedAt, entry }: StoredEntry,
): EntryRow {
  return {
    incident_id: incidentId,
    sequence,
    kind: entry.kind,
    at: new Date(entry.at),
    recorded_at: new Date(recordedAt),
    by: entry.by,
    entry: JSON.stringify(entry),
  };
}

export function toStoredPostmortem(row: PostmortemRow): StoredPostmortem {
  return {
    revision: row.revision,
    state: row.state,
    markdown: row.markdown,
    actionItems: JSON.parse(row.action_items),
    updatedAt: toInstant(row.updated_at),
    updatedBy: row.updated_by,
    ...(row.published_at !== null && {
      publishedAt: toInstant(row.published_at),
    }),
  };
}
