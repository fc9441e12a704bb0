// Prepares what the portal of the browser tests runs on: the example company and the
// services of this folder, copied to where tests may edit them, on an empty
// SQLite database or, where RUNBOOK_POSTGRES_URL names one, on Postgres:
// node prepare.mjs <folder> <address of the portal> <address of Alertmanager>
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [output, address, alertmanager] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const company = path.join(output, 'company');

rmSync(output, { recursive: true, force: true });
mkdirSync(path.join(output, 'data'), { recursive: true });
cpSync(path.join(root, 'examples'), company, { recursive: true });
const ownServices = path.join(here, 'services');
cpSync(ownServices, path.join(company, 'services'), { recursive: true });

const postgres = process.env.RUNBOOK_POSTGRES_URL;
const catalogFiles = [
  path.join(company, 'catalog-info.yaml'),
  ...readdirSync(ownServices).map(name =>
    path.join(company, 'services', name, 'catalog-info.yaml'),
  ),
];
const config = {
  app: { baseUrl: address },
  backend: {
    baseUrl: address,
    listen: { port: Number(new URL(address).port) },
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: {
            // Of this portal alone, which ends with the tests.
            token: 'alertmanager-of-the-browser-tests',
            subject: 'alertmanager',
          },
          accessRestrictions: [
            { plugin: 'runbook', permission: 'runbook.alert.receive' },
          ],
        },
      ],
    },
    database: postgres
      ? { client: 'pg', connection: postgres }
      : {
          client: 'better-sqlite3',
          connection: { directory: path.join(output, 'data') },
        },
  },
  runbook: {
    // The first look at all services waits a minute otherwise.
    coverage: {
      schedule: {
        frequency: { minutes: 15 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 10 },
      },
    },
    // Where the browser tests start one.
    ...((process.env.CI || existsSync('/usr/bin/prometheus-alertmanager')) && {
      alertmanagers: [
        {
          name: 'main',
          url: alertmanager,
          interval: { seconds: 5 },
          endAfter: { seconds: 10 },
        },
      ],
    }),
  },
  catalog: {
    locations: catalogFiles.map(target => ({
      type: 'file',
      target,
      rules: [
        {
          allow: [
            'Component',
            'System',
            'API',
            'Resource',
            'Location',
            'Domain',
            'User',
            'Group',
          ],
        },
      ],
    })),
  },
};
// JSON is YAML.
writeFileSync(
  path.join(output, 'app-config.yaml'),
  JSON.stringify(config, undefined, 2),
);
