// Imports one service over and over, each time with a new edition of every
// document, until it is killed. Usage: importForEver.ts <SQLite file>
import { setImmediate } from 'node:timers/promises';
import Knex from 'knex';
import { parseRunbook } from 'runbook-markdown';
import { DatabaseRunbookStore } from '../DatabaseRunbookStore';

const ENTITY_REF = 'component:default/parcel-api';

const DOCUMENTS = 30;

async function main(file: string) {
  const knex = Knex({
    client: 'better-sqlite3',
    connection: file,
    useNullAsDefault: true,
  });
  const store = await DatabaseRunbookStore.create({
    database: { getClient: async () => knex },
  });
  for (let edition = 1; ; edition += 1) {
    const now = new Date();
    const claimed = await store.claim(ENTITY_REF, { now, until: now });
    if (claimed) {
      await store.save(claimed.claim, {
        state: 'imported',
        entityEtag: `${edition}`,
        startedAt: now,
        finishedAt: now,
        diagnostics: [],
        documents: Array.from({ length: DOCUMENTS }, (_, index) => ({
          file: {
            id: `${index}`,
            path: `${index}.md`,
            source: 'docs/',
            hash: `${edition}`,
          },
          parsed: {
            ...parseRunbook(`# Edition ${edition}\n`),
            parserVersion: '1.0.0',
            parsedOn: '2026-03-01',
          },
        })),
      });
    }
    process.stdout.write('.');
    await setImmediate();
  }
}

main(process.argv[2] ?? '').catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
