// How fast the pages On call and Incidents are answered, beside the catalog's:
// run.ts [services] [reads], beside a Postgres.
import { Asked, besideFirst } from '../measure/besideFirst';
import { rules, runbook } from '../portal/documents';
import { fillPortal } from '../portal/fillPortal';
import { runOnPortal } from '../portal/runOnPortal';
import { startPortal } from '../portal/startPortal';
import { fillPages, OWNER } from './fillPages';

const SERVICES = Number(process.argv[2] ?? 10_000);
const READS = Number(process.argv[3] ?? 100);
const OWNERS = 300;
const ROTATIONS = 3_000;
const INCIDENTS = 10_000;

const portal = startPortal({
  port: 7993,
  files: { 'rules.yaml': rules, 'runbook.md': runbook },
});
const { requests } = portal;

const ASKED: Asked = [
  [
    "the catalog's page of 50",
    'catalog/entities/by-query?filter=kind=component&limit=50&orderField=metadata.name,asc',
  ],
  ['On call: by owner', 'runbook/rotations?order=owner&limit=50'],
  ['On call: of an owner', `runbook/rotations?owner=${OWNER}&limit=50`],
  ['On call: with a word', 'runbook/rotations?text=77&limit=50'],
  ['On call: nobody on call', 'runbook/rotations?state=gap&limit=50'],
  ['Incidents: the latest', 'runbook/incidents?limit=50'],
  ['Incidents: open', 'runbook/incidents?state=open&limit=50'],
  [
    'Incidents: of a service',
    'runbook/incidents?service=component:default/service-77&limit=50',
  ],
  ['Incidents: of an owner', `runbook/incidents?owner=${OWNER}&limit=50`],
  ['Incidents: with a word', 'runbook/incidents?text=fail&limit=50'],
];

async function measure(): Promise<string[]> {
  await fillPortal(portal, SERVICES);
  await fillPages(portal, {
    services: SERVICES,
    rotations: ROTATIONS,
    incidents: INCIDENTS,
    owners: OWNERS,
  });
  return [
    `Node ${process.versions.node}, Postgres 18; ${SERVICES} services, ${ROTATIONS} rotations of ${OWNERS} owners, ${INCIDENTS} incidents.`,
    '',
    ...(await besideFirst(requests, ASKED, READS)),
    '',
  ];
}

runOnPortal({
  portal,
  measure,
  file: 'pages.md',
  isWhole: SERVICES === 10_000,
});
