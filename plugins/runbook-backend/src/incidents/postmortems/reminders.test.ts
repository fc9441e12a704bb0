import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Command } from 'incident-flow';
import { OutboxStore } from '../../outbox/OutboxStore';
import {
  createStore,
  GROUP,
  INES,
  MEI,
  MINUTE,
  NIGHT,
  toDeclare,
} from '../__testUtils__/incidents';
import { decideOrRefuse } from '../decideOrRefuse';
import { REMINDERS } from './reminders';
import { remindOnWrite } from './remindOnWrite';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('reminders, %s', id => {
  async function startReminders() {
    const knex = await databases.init(id);
    const messages = await OutboxStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const store = await createStore(knex, {
      onWrite: remindOnWrite(
        {
          add: (tx, topic, more) => messages.add(tx, topic, more, NIGHT),
          list: (tx, { topic, subject }) =>
            messages.list(tx, { topic: topic.name, subject }),
          cancel: (tx, keys) => messages.cancel(tx, keys),
        },
        { timeZone: 'UTC', weekend: [0, 6], holidays: ['2026-03-06'] },
      ),
    });
    await store.declare({ by: INES, now: NIGHT }, made => toDeclare(made));
    const now = NIGHT + MINUTE;
    return {
      command: (command: Command) =>
        store.change('inc-1', { by: INES, now }, ({ incident }) =>
          decideOrRefuse(incident, command, { by: INES, now }),
        ),
      save: (
        ifMatch: number,
        state: 'draft' | 'published',
        items: Array<{ due: string; done?: boolean }> = [],
      ) =>
        store.savePostmortem('inc-1', { by: INES, now, ifMatch }, () => ({
          state,
          markdown: '',
          actionItems: items.map(({ due, done = false }, index) => ({
            id: `item-${index}`,
            text: 'Alert on the queue',
            owner: MEI,
            due,
            done,
          })),
        })),
      waiting: async () => {
        const rows = await knex('runbook_outbox')
          .where({ topic: REMINDERS.name })
          .orderBy(['due_at', 'dedupe_key']);
        return rows.map(({ due_at, payload }) => {
          const { to, what } = JSON.parse(payload);
          return [
            new Date(due_at).toISOString(),
            to,
            what.kind,
            what.isOverdue ? 'overdue' : 'due',
          ].join(' ');
        });
      },
    };
  }

  it('tell of the postmortem, in business days after the end', async () => {
    const { command, waiting } = await startReminders();
    await expect(waiting()).resolves.toEqual([]);
    await command({ kind: 'resolve' });
    // Monday, a holiday on Friday: five business days end with next Tuesday.
    await expect(waiting()).resolves.toEqual([
      `2026-03-10T00:00:00.000Z ${INES} postmortem due`,
      `2026-03-11T00:00:00.000Z ${GROUP} postmortem overdue`,
      `2026-03-11T00:00:00.000Z ${INES} postmortem overdue`,
    ]);
  });

  it('are taken back as it is reopened, and as it is published', async () => {
    const { command, save, waiting } = await startReminders();
    await command({ kind: 'resolve' });
    await command({ kind: 'reopen', reason: 'It came back' });
    await expect(waiting()).resolves.toEqual([]);
    await command({ kind: 'resolve' });
    await save(0, 'draft');
    await expect(waiting()).resolves.toHaveLength(3);
    await save(1, 'published');
    await expect(waiting()).resolves.toEqual([]);
  });

  it('tell owners of action items, until they are done', async () => {
    const { command, save, waiting } = await startReminders();
    await command({ kind: 'resolve' });
    await save(0, 'published', [{ due: '2026-03-20' }, { due: '2026-02-20' }]);
    await expect(waiting()).resolves.toEqual([
      `2026-03-20T09:00:00.000Z ${MEI} action-item due`,
      `2026-03-21T09:00:00.000Z ${MEI} action-item overdue`,
    ]);
    await save(1, 'published', [{ due: '2026-03-25' }]);
    await expect(waiting()).resolves.toEqual([
      `2026-03-25T09:00:00.000Z ${MEI} action-item due`,
      `2026-03-26T09:00:00.000Z ${MEI} action-item overdue`,
    ]);
    await save(2, 'published', [{ due: '2026-03-25', done: true }]);
    await expect(waiting()).resolves.toEqual([]);
  });
});
