import { execFileSync } from 'node:child_process';
import { quantile } from '../portal/requests';
import { fillPortal } from '../portal/fillPortal';
import { runOnPortal } from '../portal/runOnPortal';
import { startPortal } from '../portal/startPortal';
import { markdownTable } from '../measure/table';
import { tell } from '../measure/tell';
import { PROCEDURES, runbook } from './documents';

const SERVICES = Number(process.argv[2] ?? 10_000);
const READS = Number(process.argv[3] ?? 100);

const portal = startPortal({ port: 7996, files: { 'runbook.md': runbook } });
const { requests } = portal;

/** What is typed: words of every service, of one, begun, misspelt, and of none. */
const QUERIES: ReadonlyArray<[string, () => string]> = [
  ['a word that every service has', () => 'restart'],
  ['the same misspelt', () => 'restrat'],
  ['its first three letters', () => 'res'],
  ['two words', () => 'rotate key'],
  ['a word and one service', () => `drain service-${anyService()}`],
  ['nothing that there is', () => 'elephants'],
];

function anyService(): number {
  return Math.floor(Math.random() * SERVICES);
}

function pathOf(q: string): string {
  const near = 'component:default/service-0';
  return `runbook/procedures/find?${new URLSearchParams({ q, near })}`;
}

function find(q: string): Promise<number> {
  return requests.time(pathOf(q));
}

/** Milliseconds until everything is found; answers before that are of a part. */
async function findAll(q: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const { complete } = await requests.send(pathOf(q));
    if (complete) {
      return performance.now() - start;
    }
  }
}

/** Megabytes that the process has in memory. */
function resident(): number {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', `${portal.pid}`]);
  return Number(kilobytes.toString()) / 1024;
}

async function measure(): Promise<string[]> {
  await fillPortal(portal, SERVICES);
  const knex = portal.database('runbook');

  const before = resident();
  const early = await find('restart');
  const whole = early + (await findAll('restart'));
  const after = resident();

  const entity: number[] = [];
  const times = QUERIES.map((): number[] => []);
  for (let index = -20; index < READS; index += 1) {
    const read = await requests.time(
      `catalog/entities/by-name/component/default/service-${anyService()}`,
    );
    for (const [at, [, query]] of QUERIES.entries()) {
      const time = await find(query());
      if (index >= 0) {
        times[at]?.push(time);
      }
    }
    if (index >= 0) {
      entity.push(read);
    }
  }
  const changed: number[] = [];
  for (let index = 0; index < 10; index += 1) {
    await knex('runbook_imports')
      .where({ entity_ref: `component:default/service-${anyService()}` })
      .update({ imported_at: new Date() });
    changed.push(await find('restart'));
  }
  await knex.destroy();

  const row = (name: string, all: readonly number[]) => [
    name,
    tell(quantile(all, 0.5)),
    tell(quantile(all, 0.99)),
  ];
  return [
    `Node ${process.versions.node}, Postgres 18; ${SERVICES} services with ${
      SERVICES * PROCEDURES
    } procedures.`,
    '',
    ...markdownTable([
      ['what is typed', 'median', 'p99'],
      ...QUERIES.map(([name], at) => row(name, times[at] ?? [])),
      row('the first word again, after one service has changed', changed),
      row("the catalog's entity", entity),
    ]),
    '',
    `- the first query of a back end, which begins the index: ${tell(
      early,
    )}; until all is found: ${tell(whole)}`,
    `- memory of the process before it: ${before.toFixed(
      0,
    )} MB; after: ${after.toFixed(0)} MB`,
  ];
}

runOnPortal({
  portal,
  measure,
  file: 'finding.md',
  isWhole: SERVICES === 10_000,
});
