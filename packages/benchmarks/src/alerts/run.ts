import { setTimeout } from 'node:timers/promises';
import { Knex } from 'knex';
import { cpuTime } from '../measure/cpuTime';
import { markdownTable } from '../measure/table';
import { tell } from '../measure/tell';
import { ALERTS, rules, runbook } from '../portal/documents';
import { fillPortal } from '../portal/fillPortal';
import { quantile } from '../portal/requests';
import { runOnPortal } from '../portal/runOnPortal';
import { startPortal } from '../portal/startPortal';

const SERVICES = Number(process.argv[2] ?? 10_000);
const FIRING = SERVICES / 2;
const SECONDS = Number(process.argv[3] ?? 60);
const PAYLOAD = 50;
const PER_SECOND = 1_000 / PAYLOAD;
const READS = 300;
/** Requests that are not counted, until the code is compiled. */
const WARM_UP = 300;
const PAGE_READS = 50;
const PAGE_WARM_UP = 20;

const portal = startPortal({
  port: 7990,
  files: { 'rules.yaml': rules, 'runbook.md': runbook },
});
const { requests } = portal;
const webhook = 'runbook/alerts/webhooks/alertmanager';

function alertOf(index: number, fingerprint: string, startsAt: number) {
  return {
    status: 'firing',
    labels: {
      alertname: `Alert${index % ALERTS}`,
      severity: 'critical',
      service: `service-${index % SERVICES}`,
      region: 'eu-west-1',
      instance: `10.0.0.1:${index}`,
    },
    annotations: { summary: 'Requests fail in eu-west-1' },
    startsAt: new Date(startsAt).toISOString(),
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: 'https://prometheus.example/graph?g0.expr=up',
    fingerprint,
  };
}

/** CPU time of one of `count` requests, in milliseconds, of the portal and of Postgres. */
async function cpuOf(count: number, work: () => Promise<unknown>) {
  // Postgres runs beside this, below the script that starts both.
  const used = () => [
    cpuTime(portal.pid ?? NaN),
    cpuTime(process.ppid, 'postgres'),
  ];
  const before = used();
  await work();
  return used().map(
    (time, index) => ((time - (before[index] ?? NaN)) / count) * 1_000,
  );
}

async function countOf(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.count({ rows: '*' });
  return Number(row?.rows);
}

async function measure(): Promise<string[]> {
  await fillPortal(portal, SERVICES);
  const knex = portal.database('runbook');
  // The portal looks for the owners of alerts among services that it listed up
  // to a minute ago.
  for (;;) {
    const { unowned } = await requests.send(webhook, {
      alerts: [{ ...alertOf(SERVICES - 1, 'probe', 0), status: 'resolved' }],
    });
    if (unowned === 0) {
      break;
    }
    await setTimeout(2_000);
  }

  // Of the sender's own clock, as everything that a source tells.
  const began = Date.now();
  for (let index = 0; index < FIRING; index += PAYLOAD) {
    await requests.time(webhook, {
      alerts: Array.from({ length: PAYLOAD }, (_, of) =>
        alertOf(index + of, `known-${index + of}`, began),
      ),
    });
  }
  const entity: number[] = [];
  const tab: number[] = [];
  for (let index = -WARM_UP; index < READS; index += 1) {
    const name = `service-${Math.floor(Math.random() * FIRING)}`;
    const one = await requests.time(
      `catalog/entities/by-name/component/default/${name}`,
    );
    const other = await requests.time(
      `runbook/services/component/default/${name}/alerts`,
    );
    if (index >= 0) {
      entity.push(one);
      tab.push(other);
    }
  }

  const readAll = (suffix: string, path: string) => async () => {
    for (let index = 0; index < READS; index += 1) {
      await requests.time(
        `${path}/component/default/service-${index % FIRING}${suffix}`,
      );
    }
  };
  const entityCpu = await cpuOf(READS, readAll('', 'catalog/entities/by-name'));
  const tabCpu = await cpuOf(READS, readAll('/alerts', 'runbook/services'));

  const pages = {
    catalog:
      'catalog/entities/by-query?filter=kind=component&limit=50&orderField=metadata.name,asc',
    firing: 'runbook/alerts?limit=50',
  };
  const catalogPage: number[] = [];
  const firingPage: number[] = [];
  for (let index = -PAGE_WARM_UP; index < PAGE_READS; index += 1) {
    const one = await requests.time(pages.catalog);
    const other = await requests.time(pages.firing);
    if (index >= 0) {
      catalogPage.push(one);
      firingPage.push(other);
    }
  }
  const readPage = (path: string) => async () => {
    for (let index = 0; index < PAGE_READS; index += 1) {
      await requests.time(path);
    }
  };
  const catalogPageCpu = await cpuOf(PAGE_READS, readPage(pages.catalog));
  const firingPageCpu = await cpuOf(PAGE_READS, readPage(pages.firing));

  const before = await countOf(knex('runbook_alert_instances'));
  const payloads = PER_SECOND * SECONDS;
  let webhooks: number[] = [];
  const webhookCpu = await cpuOf(payloads, async () => {
    webhooks = await requests.atRate(PER_SECOND, payloads, payload => ({
      path: webhook,
      body: {
        alerts: Array.from({ length: PAYLOAD }, (_, of) => {
          const index = payload * PAYLOAD + of;
          return alertOf(index, `new-${index}`, began);
        }),
      },
    }));
  });
  const kept = (await countOf(knex('runbook_alert_instances'))) - before;
  await knex.destroy();

  const row = (
    name: string,
    times: readonly number[],
    cpu: readonly number[],
    target: string,
  ) => [
    name,
    tell(quantile(times, 0.5)),
    tell(quantile(times, 0.99)),
    cpu.map(tell).join(' + '),
    target,
  ];
  const ratio = quantile(tab, 0.5) / quantile(entity, 0.5);
  return [
    `Node ${process.versions.node}, Postgres 18; ${SERVICES} services with ${
      SERVICES * ALERTS
    } definitions, ${FIRING} alerts firing.`,
    '',
    ...markdownTable([
      ['request', 'median', 'p99', 'CPU, portal + Postgres', 'target'],
      row(
        `webhook, payload of ${PAYLOAD} new alerts, ${PER_SECOND} a second for ${SECONDS} s`,
        webhooks,
        webhookCpu,
        'p99 below 250 ms, none lost',
      ),
      row("the catalog's entity", entity, entityCpu, ''),
      row(
        'the Alerts tab of the same service',
        tab,
        tabCpu,
        "1.0 × the entity's",
      ),
      row("the catalog's page of 50", catalogPage, catalogPageCpu, ''),
      row(
        'the page Alerts: 50 services of all where something fires',
        firingPage,
        firingPageCpu,
        "1.0 × the catalog's page",
      ),
    ]),
    '',
    `- alerts sent: ${PER_SECOND * SECONDS * PAYLOAD}; kept: ${kept}`,
    `- the tab's median is ${ratio.toFixed(2)} × the entity's`,
  ];
}

runOnPortal({
  portal,
  measure,
  file: 'alerts.md',
  isWhole: SERVICES === 10_000,
});
