import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { numbers } from '../../outbox/__testUtils__/numbers';
import {
  killProcess,
  postgresUrl,
  Started,
  startProcess,
} from '../../outbox/__testUtils__/processes';
import { startReceiver } from '../../outbox/__testUtils__/startReceiver';
import { DatabaseRotationStore, StoredRotation } from '../store';
import {
  ADA,
  GRACE,
  LINUS,
  PRIMARY,
  remove,
  storedRotation,
} from './__testUtils__/storedRotation';
import { toNotifiedRotation } from './NotifiedRotation';
import { planNotices } from './planNotices';

jest.setTimeout(240_000);

const REPLICA = join(__dirname, '__testUtils__/replica.ts');

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** As in NoticeSender: what one process may have in flight. */
const CONCURRENCY = 5;

/**
 * Turns of an hour in two layers, and a gap in five days. They start half an
 * hour from now, so that nothing comes due while the test runs.
 */
function hourly(id: string, now: number): StoredRotation {
  const minute = String(new Date(now + 30 * MINUTE).getUTCMinutes()).padStart(
    2,
    '0',
  );
  const layer = {
    ...PRIMARY,
    turn: { unit: 'hour', length: 1 },
    start: `2026-01-05T09:${minute}`,
  } as const;
  const inDays = (days: number) => new Date(now + days * DAY).toISOString();
  return storedRotation(
    { timeZone: 'UTC', layers: [layer, { ...layer, name: 'secondary' }] },
    {
      id,
      overrides: [
        remove(ADA, inDays(5), inDays(5.5), {
          id: `gap-of-${id}`,
          layer: 'primary',
        }),
      ],
    },
  );
}

async function createRotations(
  store: DatabaseRotationStore,
  rotations: StoredRotation[],
) {
  for (const { id, title, owner, versions, overrides } of rotations) {
    const [version] = versions;
    const [override] = overrides;
    if (!version || !override) {
      throw new Error('The rotation has no version or no override');
    }
    const write = { by: GRACE, at: new Date() };
    await store.create(write, () => ({ id, title, owner, version }));
    await store.change(id, { ...write, since: new Date() }, () => ({
      kind: 'override-created',
      override,
      answer: undefined,
    }));
  }
}

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe.each(databases.eachSupportedId())('two back ends, %s', id => {
  it('send each notification once, also when one is killed', async () => {
    const knex = await databases.init(id);
    const store = await DatabaseRotationStore.create({
      database: mockServices.database({ knex, migrations: {} }),
      now: Date.now,
    });
    const startedAt = Date.now();
    const rotations = ['one', 'two', 'three'].map(name =>
      hourly(name, startedAt),
    );
    await createRotations(store, rotations);
    const planned = rotations.flatMap(rotation =>
      planNotices(toNotifiedRotation(rotation, []), startedAt),
    );
    expect(planned.length).toBeGreaterThan(150);

    const random = numbers(4);
    const receiver = await startReceiver(() => random() * 100);
    const start = () => startProcess(REPLICA, postgresUrl(knex), receiver.url);
    const replicas: Started[] = [];
    try {
      const started = await Promise.all([start(), start()]);
      replicas.push(...started);
      const [first] = started;
      // Both are sending. One takes a write, answers, and dies at once.
      while (receiver.bodies.length < 20 + random() * 60) {
        await delay(5);
      }
      const answer = await fetch(
        `http://localhost:${first.said}/api/runbook/rotations/one/overrides`,
        {
          method: 'POST',
          headers: {
            authorization: mockCredentials.user.header(GRACE),
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            kind: 'cover',
            user: 'user:default/margaret',
            layer: 'secondary',
            start: new Date(startedAt + 2 * DAY).toISOString(),
            end: new Date(startedAt + 3 * DAY).toISOString(),
          }),
        },
      );
      await killProcess(first);
      expect(answer.status).toBe(200);

      const waiting = () =>
        knex('runbook_outbox')
          .whereNull('sent_at')
          .where('due_at', '<', new Date());
      while ((await waiting()).length > 0) {
        await delay(200);
      }
    } finally {
      await Promise.all(replicas.map(killProcess));
      receiver.stop();
    }

    const received = receiver.bodies.map(body => {
      const { recipients, payload } = JSON.parse(body);
      return `${payload.scope} to ${recipients.entityRef}`;
    });
    // Backstage shows one notification for a scope and a person.
    const shown = [...new Set(received)];
    const ofPlan = planned
      // Ten minutes ahead of time a notice waits; none comes due meanwhile.
      .filter(({ dueAt }) => dueAt <= startedAt)
      .map(({ key, payload }) => `${key} to ${payload.to}`);
    const isOfOverride = (line: string) => line.startsWith('override/');
    expect(shown.filter(line => !isOfOverride(line)).sort()).toEqual(
      ofPlan.sort(),
    );
    expect(
      shown
        .filter(isOfOverride)
        .map(line => line.split(' to ')[1])
        .sort(),
    ).toEqual([ADA, LINUS, 'user:default/margaret']);
    // Twice came only what the killed one had in flight.
    expect(received.length - shown.length).toBeLessThanOrEqual(CONCURRENCY);
  });
});
