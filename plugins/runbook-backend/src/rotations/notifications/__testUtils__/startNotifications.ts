import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  CalendarState,
  Person,
  RotationDefinition,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { Outbox } from '../../../outbox';
import { DatabaseRotationStore, RotationEdit } from '../../store';
import { createNotifications } from '../createNotifications';
import { tellOfWrites } from '../tellOfWrites';
import { GRACE, storedRotation } from './storedRotation';

// Ada is on call from Monday 5 January, 09:00, Linus a week later.
export const NOW = Date.parse('2026-01-06T12:00:00Z');

/** Starts the notifications of a rotation of Ada's and Linus', on a clock that stands. */
export async function startNotifications(
  knex: Knex,
  /** Gets what is to be called at the end of the test. */
  stop: Array<() => unknown>,
  options: {
    describe?: (refs: readonly string[]) => Promise<Person[]>;
    definition?: Partial<RotationDefinition>;
    calendars?: CalendarState[];
  } = {},
) {
  const { calendars = [] } = options;
  const clock = { now: NOW };
  const now = () => clock.now;
  const database = mockServices.database({ knex, migrations: {} });
  const lifecycle = mockServices.lifecycle.mock();
  const logger = mockServices.logger.mock();
  const events = mockServices.events.mock();
  const outbox = await Outbox.create({
    database,
    lifecycle,
    logger,
    metrics: metricsServiceMock.mock(),
    now,
    pollEvery: 5,
  });
  const store = await DatabaseRotationStore.create({
    database,
    now,
    onWrite: tellOfWrites(outbox),
  });
  const sent: NotificationSendOptions[] = [];
  const scheduler = mockServices.scheduler.mock();
  await createNotifications({
    auth: mockServices.auth(),
    calendars: {
      load: async rotations =>
        new Map(rotations.map(rotation => [rotation.id, calendars])),
    },
    events,
    logger,
    notifications: {
      send: async notification => {
        sent.push(notification);
      },
    },
    now,
    outbox,
    people: {
      describe:
        options.describe ??
        (async refs =>
          refs.map(entityRef => ({
            entityRef,
            displayName: entityRef.slice(-5).toLocaleUpperCase('en-US'),
            links: [],
            found: true,
          }))),
    },
    scheduler,
    store,
  });
  lifecycle.addStartupHook.mock.calls.forEach(([hook]) => hook());
  stop.push(...lifecycle.addShutdownHook.mock.calls.map(([hook]) => hook));

  const { versions, title, owner } = storedRotation(options.definition);
  const [version] = versions;
  if (!version) {
    throw new Error('The rotation has no version');
  }
  const write = (by: string) => ({ by, at: new Date(clock.now) });
  await store.create(write(GRACE), () => ({
    id: 'shipping',
    title,
    owner,
    version,
  }));
  const change = (by: string, edit: Omit<RotationEdit<void>, 'answer'>) =>
    store.change(
      'shipping',
      { ...write(by), since: new Date(clock.now) },
      () => ({ ...edit, answer: undefined }),
    );
  const [[task] = []] = scheduler.scheduleTask.mock.calls;
  const sweep = () => task?.fn(new AbortController().signal);
  /** Until nothing is due any more. */
  const settle = async () => {
    const due = () =>
      knex('runbook_outbox')
        .whereNull('sent_at')
        .andWhere('due_at', '<=', new Date(clock.now));
    while ((await due()).length > 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    return sent
      .splice(0)
      .map(({ recipients, payload }) => {
        const to = 'entityRef' in recipients ? recipients.entityRef : 'all';
        return `${to}: ${payload.title}`;
      })
      .sort();
  };
  return {
    knex,
    clock,
    logger,
    events,
    outbox,
    sent,
    store,
    change,
    sweep,
    settle,
  };
}
