import { Knex } from 'knex';
import { StoredIncident } from './IncidentStore';
import { IncidentRow, ResponderRow, toStored } from './rows';

/** Incidents of rows, in their order. */
export async function readIncidents(
  tx: Knex,
  rows: readonly IncidentRow[],
): Promise<StoredIncident[]> {
  const responders = await tx<ResponderRow>('runbook_incident_responders')
    .whereIn(
      'incident_id',
      rows.map(({ id }) => id),
    )
    .orderBy('user_ref');
  const byIncident = new Map<string, string[]>();
  for (const { incident_id, user_ref } of responders) {
    byIncident.set(incident_id, [
      ...(byIncident.get(incident_id) ?? []),
      user_ref,
    ]);
  }
  return rows.map(row => toStored(row, byIncident.get(row.id) ?? []));
}
