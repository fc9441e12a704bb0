import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import createKnex, { Knex } from 'knex';
import { Requests } from './requests';

const TOKEN = 'a-token-of-the-benchmark-alone';

/** A back end in a process of its own, on the Postgres of `RUNBOOK_POSTGRES_URL`. */
export interface BenchmarkPortal {
  requests: Requests;
  /** Of its process. */
  pid: number | undefined;
  /** Database of a plugin; to be destroyed by who asked. */
  database: (plugin: string) => Knex;
  stop: () => Promise<void>;
}

/** Starts it with one service, of these files beside its `catalog-info.yaml`. */
export function startPortal(options: {
  port: number;
  files: Readonly<Record<string, string>>;
  /** More of the `runbook` part of its configuration. */
  runbook?: object;
  /** Whether it has the plugin; it has unless told otherwise. */
  withPlugin?: boolean;
  /** Whether the plugin is loaded as it is published, from its builds. */
  isPublished?: boolean;
}): BenchmarkPortal {
  const { port, files, withPlugin = true, isPublished } = options;
  const postgres = process.env.RUNBOOK_POSTGRES_URL;
  if (!postgres) {
    throw new Error('Run it beside a Postgres, as package.json does');
  }
  const baseUrl = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-portal-'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'catalog-info.yaml'), '');
  const config = join(folder, 'app-config.yaml');
  // JSON is YAML.
  writeFileSync(
    config,
    JSON.stringify({
      app: { baseUrl },
      backend: {
        baseUrl,
        listen: { port, host: '127.0.0.1' },
        database: { client: 'pg', connection: postgres },
        auth: {
          externalAccess: [
            { type: 'static', options: { token: TOKEN, subject: 'benchmark' } },
          ],
        },
      },
      benchmark: { folder: join(folder, 'catalog-info.yaml') },
      runbook: {
        // Not while it is measured.
        schedule: { frequency: { hours: 5 }, timeout: { hours: 1 } },
        import: { followCatalog: { hours: 5 } },
        coverage: {
          schedule: {
            frequency: { hours: 5 },
            timeout: { hours: 1 },
            initialDelay: { hours: 5 },
          },
        },
        ...options.runbook,
      },
    }),
  );
  const portal = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ...(isPublished
        ? ['--require', resolve('src/measure/asPublished.cjs')]
        : []),
      resolve('src/portal/portal.ts'),
      '--config',
      config,
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...(!withPlugin && { WITHOUT_RUNBOOK: '1' }),
      },
    },
  );
  return {
    requests: new Requests(baseUrl, TOKEN),
    pid: portal.pid,
    database: plugin => {
      const url = new URL(postgres);
      url.pathname = `/backstage_plugin_${plugin}`;
      return createKnex({ client: 'pg', connection: url.href });
    },
    stop: async () => {
      portal.kill('SIGTERM');
      await Promise.race([once(portal, 'exit'), setTimeout(10_000)]);
      portal.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}
