import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import createKnex, { Knex } from 'knex';
import { copyService } from '../alerts/copyService';
import { rules, runbook } from '../alerts/documents';
import { Requests } from '../alerts/requests';

const TOKEN = 'a-token-of-the-benchmark-alone';

/**
 * A back end of the catalog and the plugin on the Postgres of
 * `RUNBOOK_POSTGRES_URL`, in a process of its own, with a service
 * `component:default/service-0` and copies of it.
 */
export class BenchmarkPortal {
  readonly requests: Requests;
  readonly #folder: string;
  readonly #postgres: string;
  readonly #process: ChildProcess;

  constructor(options: {
    port: number;
    /** The `runbook` part of its configuration. */
    runbook?: object;
  }) {
    const postgres = process.env.RUNBOOK_POSTGRES_URL;
    if (!postgres) {
      throw new Error('Run it beside a Postgres, as package.json does');
    }
    this.#postgres = postgres;
    this.#folder = mkdtempSync(join(tmpdir(), 'benchmark-portal-'));
    const url = `http://127.0.0.1:${options.port}`;
    this.requests = new Requests(url, TOKEN);
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        resolve('src/alerts/portal.ts'),
        '--config',
        this.#writeFiles(url, options),
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
  }

  /** Waits until the portal answers and has that many services. */
  async fill(services: number): Promise<void> {
    await this.requests.untilReady();
    const runbookDatabase = this.database('runbook');
    const catalog = this.database('catalog');
    while (!(await catalog('final_entities').whereNotNull('hash').first())) {
      await setTimeout(500);
    }
    await this.requests.send(
      'runbook/services/component/default/service-0/refresh',
      {},
    );
    await copyService({ catalog, runbook: runbookDatabase }, services);
    await catalog.destroy();
    await runbookDatabase.destroy();
  }

  /** The database of one of its plugins. */
  database(plugin: string): Knex {
    const url = new URL(this.#postgres);
    url.pathname = `/backstage_plugin_${plugin}`;
    return createKnex({ client: 'pg', connection: url.href });
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    await Promise.race([once(this.#process, 'exit'), setTimeout(10_000)]);
    this.#process.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true });
  }

  #writeFiles(
    url: string,
    options: { port: number; runbook?: object },
  ): string {
    const write = (name: string, text: string) => {
      const path = join(this.#folder, name);
      writeFileSync(path, text);
      return path;
    };
    write('rules.yaml', rules);
    write('runbook.md', runbook);
    const service = write('catalog-info.yaml', '');
    // JSON is YAML.
    return write(
      'app-config.yaml',
      JSON.stringify({
        app: { baseUrl: url },
        backend: {
          baseUrl: url,
          listen: { port: options.port, host: '127.0.0.1' },
          database: { client: 'pg', connection: this.#postgres },
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: { token: TOKEN, subject: 'benchmark' },
              },
            ],
          },
        },
        benchmark: { folder: service },
        runbook: {
          // Not while it is measured.
          schedule: { frequency: { hours: 5 }, timeout: { hours: 1 } },
          import: { followCatalog: { hours: 5 } },
          ...options.runbook,
        },
      }),
    );
  }
}
