import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Command } from 'incident-flow';
import { FiringAlert } from '../../alerts';
import {
  createStore,
  INES,
  LABELS,
  MINUTE,
  NIGHT,
  toDeclare,
} from '../__testUtils__/incidents';
import { decideOrRefuse } from '../decideOrRefuse';
import { AlertFollower } from './AlertFollower';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const QUEUE_FULL: FiringAlert = {
  id: 'a1',
  source: 'alertmanager',
  name: 'QueueFull',
  startsAt: new Date(NIGHT - MINUTE),
  heardAt: new Date(NIGHT),
  tellers: [],
  labels: { severity: 'critical' },
  annotations: { summary: 'The queue is full' },
};

describe.each(databases.eachSupportedId())('AlertFollower, %s', id => {
  async function startFollower(options: { drill?: boolean } = {}) {
    const knex = await databases.init(id);
    const store = await createStore(knex);
    const firing: FiringAlert[] = [];
    const follower = new AlertFollower({
      store,
      firing: {
        listFiring: async service => (service === LABELS ? firing : []),
      },
      logger: mockServices.logger.mock(),
      now: () => NIGHT + 5 * MINUTE,
    });
    await store.declare({ by: INES, now: NIGHT }, made =>
      toDeclare(made, options),
    );
    return {
      firing,
      follower,
      sweep: () => follower.sweep(new AbortController().signal),
      command: (command: Command) =>
        store.change('inc-1', { by: INES, now: NIGHT + MINUTE }, one =>
          decideOrRefuse(one.incident, command, {
            by: INES,
            now: NIGHT + MINUTE,
          }),
        ),
      alerts: async () => (await store.find('inc-1'))?.incident.alerts,
    };
  }

  it('attaches what no event told of, and records its end, once', async () => {
    const { firing, sweep, alerts } = await startFollower();
    firing.push(QUEUE_FULL);
    await sweep();
    await sweep();
    await expect(alerts()).resolves.toEqual([
      {
        id: 'a1',
        name: 'QueueFull',
        startedAt: NIGHT - MINUTE,
        service: LABELS,
        severity: 'critical',
        summary: 'The queue is full',
      },
    ]);
    firing.pop();
    await sweep();
    await expect(alerts()).resolves.toMatchObject([
      { endedAt: NIGHT + 5 * MINUTE },
    ]);
  });

  it('does not attach again what somebody detached', async () => {
    const { firing, sweep, command, alerts } = await startFollower();
    firing.push(QUEUE_FULL);
    await sweep();
    await command({ kind: 'detach-alert', alert: 'a1' });
    await sweep();
    await expect(alerts()).resolves.toEqual([]);
  });

  it('attaches nothing to what has ended, or is an exercise', async () => {
    const ended = await startFollower();
    ended.firing.push(QUEUE_FULL);
    await ended.command({ kind: 'resolve' });
    await ended.sweep();
    await expect(ended.alerts()).resolves.toEqual([]);

    const drill = await startFollower({ drill: true });
    drill.firing.push(QUEUE_FULL);
    await drill.sweep();
    await expect(drill.alerts()).resolves.toEqual([]);
  });

  it('takes the end of an alert from an event, at the time that it tells', async () => {
    const { firing, sweep, follower, alerts } = await startFollower();
    firing.push(QUEUE_FULL);
    await sweep();
    await follower.take([
      {
        change: 'ended',
        id: 'a1',
        source: 'alertmanager',
        name: 'QueueFull',
        startsAt: new Date(NIGHT - MINUTE).toISOString(),
        endsAt: new Date(NIGHT + 2 * MINUTE).toISOString(),
        labels: {},
        annotations: {},
        entityRefs: [LABELS],
      },
    ]);
    await expect(alerts()).resolves.toMatchObject([
      { endedAt: NIGHT + 2 * MINUTE },
    ]);
  });
});
