import { Knex } from 'knex';
import { StoredEntry } from './entries';
import { IncidentRecord } from './IncidentRecord';
import { respondersOf } from './respondersOf';
import { EntryRow, ResponderRow, ServiceRow, toEntryRow } from './rows';

/** Rows a statement: SQLite takes no more than 999 values in older builds. */
const CHUNK = 100;

/** Adds entries, and those whom they bring into the response. */
export async function addEntries(
  tx: Knex.Transaction,
  incidentId: string,
  entries: readonly StoredEntry[],
): Promise<void> {
  const rows = entries.map(entry => toEntryRow(incidentId, entry));
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx<EntryRow>('runbook_incident_timeline').insert(
      rows.slice(start, start + CHUNK),
    );
  }
  await addResponders(
    tx,
    incidentId,
    entries.flatMap(({ entry }) => respondersOf(entry)),
  );
}

/** Adds people who have to do with an incident, as far as they are not known. */
export async function addResponders(
  tx: Knex.Transaction,
  incidentId: string,
  users: readonly string[],
): Promise<void> {
  const rows = [...new Set(users)].map(user_ref => ({
    incident_id: incidentId,
    user_ref,
  }));
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx<ResponderRow>('runbook_incident_responders')
      .insert(rows.slice(start, start + CHUNK))
      .onConflict(['incident_id', 'user_ref'])
      .ignore();
  }
}

/** Puts the affected services where lists find them. */
export async function replaceServices(
  tx: Knex.Transaction,
  { incident }: IncidentRecord,
): Promise<void> {
  const services = () => tx<ServiceRow>('runbook_incident_services');
  await services().where({ incident_id: incident.id }).delete();
  await services().insert(
    incident.services.map(entity_ref => ({
      incident_id: incident.id,
      entity_ref,
    })),
  );
}
