import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { runPrepared } from './runPrepared';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const TEXT = 'select name from alerts where name = ?';

async function startWith(id: Parameters<typeof databases.init>[0]) {
  const knex = await databases.init(id);
  await knex.schema.createTable('alerts', table => {
    table.string('name');
  });
  await knex('alerts').insert([{ name: 'Down' }, { name: 'Slow' }]);
  const read = (name: string) =>
    runPrepared<{ name: string }>(knex, TEXT, [name]);
  return { knex, read };
}

async function preparedIn(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw(
    "select statement from pg_prepared_statements where name like 'runbook-%'",
  );
  return rows.map(({ statement }: { statement: string }) => statement);
}

describe.each(databases.eachSupportedId())('runPrepared, %s', id => {
  it('takes other values each time', async () => {
    const { read } = await startWith(id);
    await expect(read('Slow')).resolves.toEqual([{ name: 'Slow' }]);
    await expect(read('Down')).resolves.toEqual([{ name: 'Down' }]);
    await expect(read('Fine')).resolves.toEqual([]);
  });

  it('fails as the database does', async () => {
    const { knex } = await startWith(id);
    await expect(
      runPrepared(knex, 'select * from nowhere', []),
    ).rejects.toThrow(/nowhere/);
  });
});

describe('runPrepared on Postgres', () => {
  it('prepares a statement once', async () => {
    const { knex, read } = await startWith('POSTGRES_18');
    await read('Slow');
    await read('Down');
    await expect(preparedIn(knex)).resolves.toEqual([
      'select name from alerts where name = $1',
    ]);
  });

  it('answers where a pooler has changed the connection, and prepares no more', async () => {
    const { knex, read } = await startWith('POSTGRES_18');
    await read('Slow');
    await knex.raw('deallocate all');
    await expect(read('Slow')).resolves.toEqual([{ name: 'Slow' }]);
    await expect(read('Down')).resolves.toEqual([{ name: 'Down' }]);
    await expect(preparedIn(knex)).resolves.toEqual([]);
  });
});
