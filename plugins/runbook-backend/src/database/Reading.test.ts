import { TestDatabases } from '@backstage/backend-test-utils';
import { Read, Reading } from './Reading';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const AT = new Date('2026-03-01T03:04:05.678Z');

describe.each(databases.eachSupportedId())('Reading, %s', id => {
  async function start() {
    const knex = await databases.init(id);
    await knex.schema.createTable('alerts', table => {
      table.string('name');
      table.text('note');
      table.boolean('firing');
      table.dateTime('at');
    });
    await knex('alerts').insert([
      { name: 'a', note: '{"quoted": "\\"Zoë\\""}\n', firing: true, at: AT },
      { name: 'b', note: null, firing: false, at: AT },
      { name: 'c', note: '', firing: true, at: AT },
    ]);
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    const named = (...names: string[]): Read<{ name: string }, string[]> => ({
      sql: `
        select name from alerts
        where name in (${names.map(() => '?').join() || 'null'})
        order by name desc`,
      values: names,
      columns: ['name'],
      take: rows => rows.map(({ name }) => name),
    });
    return { knex, statements, named };
  }

  it('asks in one statement, and answers each in its order', async () => {
    const { knex, statements, named } = await start();
    const reading = new Reading(knex);
    await expect(
      Promise.all([
        reading.add(named('a', 'b')),
        reading.add(named()),
        reading.add(named('c', 'a')),
      ]),
    ).resolves.toEqual([['b', 'a'], [], ['c', 'a']]);
    expect(statements).toHaveLength(1);
    await expect(reading.add(named('b'))).resolves.toEqual(['b']);
    expect(statements).toHaveLength(2);
  });

  it('gives text, nothing, truth and times as they are stored', async () => {
    const { knex } = await start();
    const rows = await new Reading(knex).add({
      sql: 'select note, firing, at from alerts order by name',
      values: [],
      columns: ['note', 'firing', 'at'],
      take: (read: ReadonlyArray<{ note: unknown; firing: 0; at: string }>) =>
        read.map(({ note, firing, at }) => [
          note,
          Boolean(firing),
          new Date(at),
        ]),
    });
    expect(rows).toEqual([
      ['{"quoted": "\\"Zoë\\""}\n', true, AT],
      [null, false, AT],
      ['', true, AT],
    ]);
  });

  it('fails for all that were asked, and goes on', async () => {
    const { knex, named } = await start();
    const reading = new Reading(knex);
    const answers = await Promise.allSettled([
      reading.add(named('a')),
      reading.add({
        sql: 'select name from nowhere',
        values: [],
        columns: ['name'],
        take: () => undefined,
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    await expect(reading.add(named('a'))).resolves.toEqual(['a']);
  });
});
