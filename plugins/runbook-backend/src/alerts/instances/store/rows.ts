import { createHash } from 'node:crypto';
import { alertNameKey } from '../../../runbooks';
import { DatabaseTime } from '../../../database';
import { severityWord } from '../../matching';
import { AlertContent, Firing } from '../settle';
import { ALERTMANAGER } from '../sources';
import { FiringAlert } from './AlertInstanceStore';

/** Of the column `severity_text`. */
const SEVERITY_LENGTH = 64;

/** Row of `runbook_alert_instances`. */
export interface InstanceRow {
  id: string;
  source: string;
  fingerprint: string;
  name: string;
  name_key: string;
  starts_at: DatabaseTime;
  ends_at: DatabaseTime | null;
  firing: boolean | number;
  content: string;
  severity_text: string | null;
  received_at: DatabaseTime;
  heard_at: DatabaseTime;
  end_received_at: DatabaseTime | null;
}

/** Row of `runbook_alert_instance_services`. */
export interface OwnerRow {
  instance_id: string;
  entity_ref: string;
  firing: boolean | number;
}

/** Row of `runbook_firing_alerts`. */
export interface FiringRow {
  instance_id: string;
  entity_ref: string;
  fingerprint: string | null;
  name: string;
  name_key: string;
  severity_text: string | null;
  starts_at: DatabaseTime;
}

/** Id of a firing: the same for all who are told of it. */
export function instanceId(
  source: string,
  fingerprint: string,
  startsAt: Date,
): string {
  return createHash('sha256')
    .update(JSON.stringify([source, fingerprint, startsAt.toISOString()]))
    .digest('hex');
}

// The JSON below was written by this plugin, so it is taken as it is.

export function toFiring(row: InstanceRow): Firing {
  return {
    startsAt: new Date(row.starts_at),
    endsAt: row.ends_at === null ? undefined : new Date(row.ends_at),
    firing: Boolean(row.firing),
    content: contentOf(row),
    endReceivedAt:
      row.end_received_at === null ? undefined : new Date(row.end_received_at),
  };
}

export function toFiringAlert(
  row: Pick<
    InstanceRow,
    'id' | 'source' | 'name' | 'starts_at' | 'heard_at' | 'content'
  >,
): Omit<FiringAlert, 'tellers'> {
  return {
    ...contentOf(row),
    id: row.id,
    source: row.source,
    name: row.name,
    startsAt: new Date(row.starts_at),
    heardAt: new Date(row.heard_at),
  };
}

export function contentOf({ content }: Pick<InstanceRow, 'content'>) {
  const parsed: AlertContent = JSON.parse(content);
  return parsed;
}

export function toRow(
  firing: Firing,
  of: { source: string; fingerprint: string; name: string; now: Date },
): InstanceRow {
  const { source, fingerprint, name, now } = of;
  return {
    id: instanceId(source, fingerprint, firing.startsAt),
    source,
    fingerprint,
    name,
    name_key: alertNameKey(name),
    starts_at: firing.startsAt,
    ends_at: firing.endsAt ?? null,
    firing: firing.firing,
    content: JSON.stringify(firing.content),
    severity_text:
      severityWord(firing.content.labels)?.slice(0, SEVERITY_LENGTH) ?? null,
    received_at: now,
    heard_at: now,
    end_received_at: firing.endReceivedAt ?? null,
  };
}

/** A firing as one of the services that it belongs to counts it. */
export function toFiringRow(row: InstanceRow, entity_ref: string): FiringRow {
  const { id, source, fingerprint, name, name_key } = row;
  return {
    instance_id: id,
    entity_ref,
    fingerprint: source === ALERTMANAGER ? fingerprint : null,
    name,
    name_key,
    severity_text: row.severity_text,
    starts_at: row.starts_at,
  };
}
