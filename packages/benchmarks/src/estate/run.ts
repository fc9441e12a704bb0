// How fast the coverage of many services is found and told:
// run.ts [services] [reads], beside a Postgres.
import { setTimeout } from 'node:timers/promises';
import { Asked, besideFirst } from '../measure/besideFirst';
import { tell } from '../measure/tell';
import { rules, runbook } from '../portal/documents';
import { fillPortal } from '../portal/fillPortal';
import { runOnPortal } from '../portal/runOnPortal';
import { startPortal } from '../portal/startPortal';

const SERVICES = Number(process.argv[2] ?? 10_000);
const READS = Number(process.argv[3] ?? 100);
const OWNERS = 300;
const DAYS = 90;

const portal = startPortal({
  port: 7991,
  files: { 'rules.yaml': rules, 'runbook.md': runbook },
  runbook: {
    coverage: {
      // Once while there is no service, and then when it is told to.
      schedule: {
        frequency: { hours: 5 },
        timeout: { hours: 1 },
        initialDelay: { seconds: 0 },
      },
    },
  },
});
const { requests } = portal;

const CATALOG =
  'catalog/entities/by-query?filter=kind=component&limit=50&orderField=metadata.name,asc';

/** Milliseconds of a look at all services, by the portal's own clock. */
async function look(): Promise<number> {
  const { computedAt: before } = await requests.send('runbook/coverage');
  await requests.text(
    'runbook/.backstage/scheduler/v1/tasks/find-coverage/trigger',
    {},
  );
  for (;;) {
    const { computedAt } = await requests.send('runbook/coverage?limit=1');
    if (computedAt !== before) {
      const knex = portal.database('runbook');
      const last = await knex('runbook_coverage_runs').first();
      await knex.destroy();
      return last.finished_at.getTime() - last.started_at.getTime();
    }
    await setTimeout(200);
  }
}

/** Gives the services owners, tiers and a past, as if it had always been so. */
async function spread(): Promise<void> {
  const knex = portal.database('runbook');
  await knex.raw(
    `update runbook_coverage set
       owner = 'group:default/team-' || (hashtext(entity_ref) & 1023) % ${OWNERS},
       tier = ((hashtext(entity_ref) >> 10) & 1023) % 5`,
  );
  const [{ day, checks }] = await knex('runbook_coverage_days').where({
    owner: '*',
    tier: '*',
  });
  await knex('runbook_coverage_days').delete();
  await knex.raw(
    `insert into runbook_coverage_days (day, owner, tier, services, weight, weighed, checks)
     select to_char(?::date - n, 'YYYY-MM-DD'), coalesce(owner, '*'), coalesce(tier, '*'),
       count(*), sum(weight), sum(weight * score), ?
     from runbook_coverage, generate_series(0, ${DAYS - 1}) as n
     group by n, cube (owner, tier)`,
    [day, checks],
  );
  await knex.raw('analyze');
  await knex.destroy();
}

async function measure(): Promise<string[]> {
  await fillPortal(portal, SERVICES);
  const first = await look();
  await spread();
  const { nextCursor: page2 } = await requests.send('runbook/coverage');

  const asked: Asked = [
    ["the catalog's page of 50", () => CATALOG],
    ['services, the lowest score first', () => 'runbook/coverage'],
    [
      'the page after',
      () => `runbook/coverage?cursor=${encodeURIComponent(page2 ?? '')}`,
    ],
    [
      'services by name, of a failing check and a word',
      () => 'runbook/coverage?sort=name&failing=rotation-gaps&q=service-77',
    ],
    [
      'services of an owner',
      () => 'runbook/coverage?owner=group:default/team-7',
    ],
    ['by owner', () => 'runbook/coverage/groups?by=owner'],
    ['by tier', () => 'runbook/coverage/groups?by=tier'],
    ['the trend of 90 days', () => 'runbook/coverage/trend'],
    [
      'the trend of an owner and a tier',
      () => 'runbook/coverage/trend?owner=group:default/team-7&tier=1',
    ],
    [
      "a service's own, found anew",
      () =>
        `runbook/services/component/default/service-${Math.floor(
          Math.random() * SERVICES,
        )}/coverage`,
    ],
  ];
  const compared = await besideFirst(requests, asked, READS);
  const table = await requests.time('runbook/coverage.csv');

  return [
    `Node ${process.versions.node}, Postgres 18; ${SERVICES} services of ${OWNERS} owners, ${DAYS} days.`,
    '',
    ...compared,
    '',
    `- a look at all services: ${tell(first)}`,
    `- all of them as a table: ${tell(table)}`,
  ];
}

runOnPortal({
  portal,
  measure,
  file: 'coverage.md',
  isWhole: SERVICES === 10_000,
});
