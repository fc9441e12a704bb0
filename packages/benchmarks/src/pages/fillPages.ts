import { PEOPLE } from '../portal/people';
import { BenchmarkPortal } from '../portal/startPortal';
import { copyRows } from '../portal/copyRows';

/** A group that owns some of the rotations. */
export const OWNER = 'group:default/team-7';

/** Makes rotations and incidents: one of each by a request, the others as its copies. */
export async function fillPages(
  portal: BenchmarkPortal,
  counts: {
    services: number;
    rotations: number;
    incidents: number;
    owners: number;
  },
): Promise<void> {
  const { requests } = portal;
  const users = Array.from({ length: PEOPLE }, (_, index) => ({
    users: [`user:default/person-${index}`],
  }));
  await requests.send('runbook/rotations', {
    id: 'rotation-0',
    title: 'rotation-0',
    owner: OWNER,
    effectiveFrom: '2025-01-06T09:00:00Z',
    definition: {
      timeZone: 'Europe/Lisbon',
      layers: ['Primary', 'Secondary'].map((name, startIndex) => ({
        kind: 'turns',
        name,
        participants: users,
        turn: { unit: 'week', length: 1 },
        start: '2025-01-06T09:00',
        startIndex,
      })),
    },
  });
  await requests.send('runbook/incidents', {
    service: 'component:default/service-0',
    severity: 'SEV3',
    title: 'Requests fail',
    declaredAt: '2026-01-06T09:00:00Z',
    commander: 'user:default/person-0',
  });

  const knex = portal.database('runbook');
  for (const [table, column] of Object.entries({
    runbook_rotations: 'id',
    runbook_rotation_versions: 'rotation_id',
    runbook_rotation_people: 'rotation_id',
  })) {
    await copyRows(knex, table, {
      name: 'rotation-0',
      where: `${column} = ?`,
      value: 'rotation-0',
      count: counts.rotations,
    });
  }
  await knex.raw(
    `update runbook_rotations set
       owner = 'group:default/team-' || (hashtext(id) & 65535) % ${counts.owners}`,
  );
  const { id } = await knex('runbook_incidents').first('id');
  for (const [table, column] of Object.entries({
    runbook_incidents: 'id',
    runbook_incident_services: 'incident_id',
    runbook_incident_responders: 'incident_id',
    runbook_incident_timeline: 'incident_id',
  })) {
    await copyRows(knex, table, {
      name: id,
      where: `${column} = ?`,
      value: id,
      count: counts.incidents,
      counted: 'number',
    });
  }
  await knex.raw(
    `update runbook_incident_services set
       entity_ref = 'component:default/service-' || (hashtext(incident_id) & 65535) % ${counts.services}`,
  );
  await knex.raw('analyze');
  await knex.destroy();
}
