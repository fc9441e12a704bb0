// Prepares what the portal of the browser tests runs on: the example company and the
// services of this folder, copied to where tests may edit them, on an empty
// SQLite database or, where RUNBOOK_POSTGRES_URL names one, on Postgres.
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

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../../..');
const output = path.join(here, '.output');
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
  backend: {
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
  // Where the browser tests start one.
  ...((process.env.CI || existsSync('/usr/bin/prometheus-alertmanager')) && {
    runbook: {
      alertmanagers: [
        {
          name: 'main',
          url: 'http://127.0.0.1:9193',
          interval: { seconds: 5 },
          endAfter: { seconds: 10 },
        },
      ],
    },
  }),
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
