import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Knex from 'knex';
import { DatabaseRunbookStore } from './DatabaseRunbookStore';

/** Lets an endless import run, and kills it without warning after a while. */
async function importAndKill(file: string, milliseconds: number) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, '__fixtures__/importForEver.ts'),
      file,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  await delay(milliseconds);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await expect(ended).resolves.toEqual([null, 'SIGKILL']);
}

describe('an import that is killed', () => {
  it('leaves the old runbook or the new one, whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'runbook-killed-'));
    const file = join(folder, 'runbook.sqlite');
    try {
      // Times that are no multiples of each other, to hit different statements.
      for (const milliseconds of [3, 17, 41]) {
        await importAndKill(file, milliseconds);

        const knex = Knex({
          client: 'better-sqlite3',
          connection: file,
          useNullAsDefault: true,
        });
        const store = await DatabaseRunbookStore.create({
          database: { getClient: async () => knex, migrations: { skip: true } },
        });
        const { documents } = await store.getRunbook(
          'component:default/parcel-api',
        );
        await knex.destroy();

        expect(documents).toHaveLength(30);
        expect(
          new Set(documents.map(({ document }) => document.title)).size,
        ).toBe(1);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
