import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { procedureContentSchema } from 'backstage-plugin-runbook-common';
import { Outbox } from '../../../outbox';
import { DatabaseProcedureStore } from '../store';
import { PROCEDURE_NOTICES, subjectOf } from './ProcedureNotice';
import { composeProcedureNotice } from './composeProcedureNotice';
import { ReviewReminder } from './ReviewReminder';

const entityRef = 'component:default/parcel-api';
const WEEK = 7 * 24 * 60 * 60_000;
const CREATED = Date.parse('2026-01-01T00:00:00Z');

const service: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'parcel-api', title: 'Parcel API' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/parcels' }],
};

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function start(options: { superseded?: string[] } = {}) {
  const knex = await databases.init('SQLITE_3');
  const database = mockServices.database({ knex, migrations: {} });
  const store = await DatabaseProcedureStore.create({ database });
  let now = CREATED;
  const outbox = await Outbox.create({
    database,
    lifecycle: mockServices.lifecycle.mock(),
    logger: mockServices.logger.mock(),
    metrics: metricsServiceMock.mock(),
    now: () => now,
  });
  for (const [slug, title] of [
    ['drain', 'Drain'],
    ['roll-back', 'Roll back'],
  ] as const) {
    await store.create(
      { entityRef, slug },
      { by: 'user:default/ines', at: new Date(CREATED) },
      {
        content: procedureContentSchema.parse({
          title,
          markdown: '',
          reviewDays: 7,
        }),
      },
    );
  }
  const reminder = new ReviewReminder({
    store,
    directory: { load: async () => [service] },
    isSuperseded: async ({ slug }) =>
      options.superseded?.includes(slug) ?? false,
    outbox,
    logger: mockServices.logger.mock(),
    now: () => now,
  });
  return {
    remindAt: async (at: number) => {
      now = at;
      await reminder.remind();
      return outbox.transaction(tx =>
        outbox.list(tx, {
          topic: PROCEDURE_NOTICES,
          subject: subjectOf(entityRef),
        }),
      );
    },
    store,
  };
}

describe('ReviewReminder', () => {
  it('reminds the owner once a week while something is overdue', async () => {
    const { remindAt, store } = await start();
    await expect(remindAt(CREATED + WEEK)).resolves.toHaveLength(0);
    await expect(remindAt(CREATED + 2 * WEEK)).resolves.toHaveLength(1);
    await expect(remindAt(CREATED + 2 * WEEK + 1)).resolves.toHaveLength(1);
    await expect(remindAt(CREATED + 3 * WEEK)).resolves.toHaveLength(2);
    for (const slug of ['drain', 'roll-back']) {
      await store.verify(
        { entityRef, slug },
        {
          by: 'user:default/ines',
          at: new Date(CREATED + 3 * WEEK),
          ifMatch: 1,
        },
      );
    }
    await expect(remindAt(CREATED + 4 * WEEK)).resolves.toHaveLength(2);
  });

  it('reminds of nothing that a document has taken over', async () => {
    const { remindAt } = await start({ superseded: ['drain', 'roll-back'] });
    await expect(remindAt(CREATED + 2 * WEEK)).resolves.toHaveLength(0);
  });
});

describe('a reminder', () => {
  const reminder = (titles: string[]) =>
    composeProcedureNotice(
      {
        kind: 'reviews-overdue',
        to: 'group:default/parcels',
        service: { entityRef, title: 'Parcel API' },
        procedures: titles.map(title => ({ slug: 'a', title })),
      },
      ref => ref,
    );

  it('names the procedure, and leads to it', () => {
    expect(reminder(['Drain'])).toMatchObject({
      title: '“Drain” of Parcel API is overdue for review',
      link: '/catalog/default/component/parcel-api/runbook#a',
    });
  });

  it('names a few of many', () => {
    const { title, description } = reminder(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(title).toBe('6 procedures of Parcel API are overdue for review');
    expect(description).toMatch(/^A, B, C, D, E and 1 more\./);
  });
});
