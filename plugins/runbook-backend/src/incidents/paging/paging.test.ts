import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Command } from 'incident-flow';
import { LayerOnCall } from '../../rotations';
import { Outbox } from '../../outbox';
import {
  createStore,
  GROUP,
  INES,
  MEI,
  MINUTE,
  NIGHT,
  SEV1,
  SEV4,
  toDeclare,
  TOMASZ,
} from '../__testUtils__/incidents';
import { decideOrRefuse } from '../decideOrRefuse';
import { pageOnWrite } from './pageOnWrite';
import { PageSender } from './PageSender';
import { PageStepper } from './PageStepper';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const on = (layer: string, ...people: string[]): LayerOnCall => ({
  layer,
  state: people.length > 0 ? 'on' : 'gap',
  people,
});

const THREE = [on('primary', INES), on('secondary', TOMASZ), on('backup', MEI)];
const PLAN = {
  rotation: 'shipping',
  layers: ['primary', 'secondary', 'backup'],
  group: GROUP,
  timeZone: 'UTC',
};

/** Waits until something is so; jest's own limit ends it. */
async function until(isSo: () => boolean | Promise<boolean>) {
  while (!(await isSo())) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

describe.each(databases.eachSupportedId())('paging, %s', id => {
  let stop: Array<() => unknown> = [];

  afterEach(async () => {
    await Promise.all(stop.map(hook => hook()));
    stop = [];
  });

  async function startPaging(
    options: {
      layers?: LayerOnCall[];
      send?: (options: NotificationSendOptions) => Promise<void>;
      declare?: Parameters<typeof toDeclare>[1];
    } = {},
  ) {
    const knex = await databases.init(id);
    const clock = { now: NIGHT };
    const layers = [...(options.layers ?? THREE)];
    const lifecycle = mockServices.lifecycle.mock();
    const outbox = await Outbox.create({
      database: mockServices.database({ knex, migrations: {} }),
      lifecycle,
      logger: mockServices.logger.mock(),
      metrics: metricsServiceMock.mock(),
      now: () => clock.now,
      pollEvery: 10,
    });
    const store = await createStore(knex, { onWrite: pageOnWrite(outbox) });
    const pages: Array<{ minute: number; to: string }> = [];
    const sent: NotificationSendOptions[] = [];
    outbox.register(
      new PageStepper({
        store,
        onCall: async () => ({ layers }),
        now: () => clock.now,
      }),
    );
    outbox.register(
      new PageSender({
        store,
        notifications: {
          send: async notification => {
            await options.send?.(notification);
            const { recipients } = notification;
            sent.push(notification);
            pages.push({
              minute: (clock.now - NIGHT) / MINUTE,
              to:
                recipients.type === 'entity'
                  ? String(recipients.entityRef)
                  : 'all',
            });
          },
        },
      }),
    );
    lifecycle.addStartupHook.mock.calls.forEach(([hook]) => hook());
    stop.push(...lifecycle.addShutdownHook.mock.calls.map(([hook]) => hook));
    await store.declare({ by: INES, now: NIGHT }, made =>
      toDeclare(made, { plan: PLAN, ...options.declare }),
    );
    /** Until nothing is left to do at this time. */
    const settle = () =>
      until(async () => {
        const due = await knex('runbook_outbox')
          .whereNull('sent_at')
          .where(busy =>
            busy
              .whereNotNull('claimed_by')
              .orWhere('next_try_at', '<=', new Date(clock.now)),
          );
        return due.length === 0;
      });
    return {
      knex,
      store,
      pages,
      sent,
      layers,
      settle,
      at: async (minute: number) => {
        clock.now = NIGHT + minute * MINUTE;
        await settle();
      },
      command: (command: Command, by = INES) =>
        store.change('inc-1', { by, now: clock.now }, ({ incident }) =>
          decideOrRefuse(incident, command, { by, now: clock.now }),
        ),
      kinds: async () =>
        (await store.timeline('inc-1', { after: 0, limit: 100 }))?.entries.map(
          ({ entry }) => entry.kind,
        ),
    };
  }

  it('climbs from layer to layer to the group while nobody acknowledges, and then begins again', async () => {
    const { pages, at } = await startPaging();
    for (const minute of [0, 4, 5, 9, 10, 15, 20, 25]) {
      await at(minute);
    }
    expect(pages).toEqual([
      { minute: 0, to: INES },
      { minute: 5, to: TOMASZ },
      { minute: 10, to: MEI },
      { minute: 15, to: GROUP },
      { minute: 20, to: INES },
      { minute: 25, to: TOMASZ },
    ]);
  });

  it('says what it is about, how bad it is, and where to acknowledge', async () => {
    const { sent, settle } = await startPaging();
    await settle();
    expect(sent).toMatchObject([
      {
        recipients: { type: 'entity', entityRef: INES },
        payload: {
          title: 'SEV1 Labels cannot be printed (inc-1)',
          description: expect.stringContaining('You are paged as primary'),
          link: '/runbook/incidents/inc-1?acknowledge=1',
          severity: 'critical',
        },
      },
    ]);
  });

  it('pages nobody once somebody has acknowledged', async () => {
    const { knex, pages, at, settle, command } = await startPaging();
    await settle();
    await command({ kind: 'acknowledge' }, TOMASZ);
    await at(60);
    expect(pages).toHaveLength(1);
    await expect(knex('runbook_outbox').whereNull('sent_at')).resolves.toEqual(
      [],
    );
  });

  it.each<Command>([
    { kind: 'resolve' },
    { kind: 'cancel', reason: 'In error' },
    { kind: 'merge', into: 'inc-9' },
    { kind: 'set-severity', policy: SEV4 },
  ])('pages nobody once there is no need: $kind', async command => {
    const paging = await startPaging();
    await paging.settle();
    await paging.command(command);
    await paging.at(60);
    expect(paging.pages).toHaveLength(1);
  });

  it('does not page again as it is reopened', async () => {
    const { pages, at, settle, command } = await startPaging();
    await settle();
    await command({ kind: 'resolve' });
    await command({ kind: 'reopen', reason: 'It came back' });
    await at(60);
    expect(pages).toHaveLength(1);
  });

  it('begins as the severity rises to one that pages', async () => {
    const { pages, at, command } = await startPaging({
      declare: { policy: SEV4 },
    });
    await at(7);
    expect(pages).toEqual([]);
    await command({ kind: 'set-severity', policy: SEV1 });
    await at(7);
    await at(12);
    expect(pages).toEqual([
      { minute: 7, to: INES },
      { minute: 12, to: TOMASZ },
    ]);
  });

  it('passes over a gap at once, and says so', async () => {
    const { pages, settle, store } = await startPaging({
      layers: [on('primary'), on('secondary', TOMASZ), on('backup', MEI)],
    });
    await settle();
    expect(pages).toEqual([{ minute: 0, to: TOMASZ }]);
    const found = await store.find('inc-1');
    expect(found?.pages).toMatchObject([
      {
        step: 0,
        target: { kind: 'layer', layer: 'secondary' },
        skipped: ['primary'],
      },
    ]);
  });

  it('says that nobody could be reached, and tries again when the next step is due', async () => {
    const { pages, layers, at, settle, kinds } = await startPaging({
      layers: [on('primary')],
      declare: {
        plan: {
          rotation: 'shipping',
          layers: ['primary'],
          timeZone: 'UTC',
        },
      },
    });
    await settle();
    layers[0] = on('primary', MEI);
    await at(5);
    await expect(kinds()).resolves.toEqual([
      'declared',
      'page-unreachable',
      'paged',
    ]);
    expect(pages).toEqual([{ minute: 5, to: MEI }]);
  });

  it('pages those who are on call then, not those at declaration', async () => {
    const { pages, layers, at, settle } = await startPaging();
    await settle();
    layers[1] = on('secondary', MEI);
    await at(5);
    expect(pages).toEqual([
      { minute: 0, to: INES },
      { minute: 5, to: MEI },
    ]);
  });

  it('gives everyone the whole time after an interruption', async () => {
    const { pages, at, settle } = await startPaging();
    await settle();
    // Nothing ran for half an hour.
    await at(32);
    await at(36);
    await at(37);
    expect(pages).toEqual([
      { minute: 0, to: INES },
      { minute: 32, to: TOMASZ },
      { minute: 37, to: MEI },
    ]);
  });

  it('sends a page that could not be sent within 15 seconds, however often that fails', async () => {
    let failures = 0;
    const { pages, at } = await startPaging({
      send: async () => {
        if (failures < 12) {
          failures += 1;
          throw new Error('Notifications are down');
        }
      },
    });
    for (let quarter = 0; quarter < 13; quarter += 1) {
      await at(quarter / 4);
    }
    expect(pages).toMatchObject([{ to: INES }]);
  });

  it('does not page in a drill as if it were real', async () => {
    const { sent, settle } = await startPaging({ declare: { drill: true } });
    await settle();
    expect(sent).toMatchObject([
      {
        payload: {
          title: expect.stringMatching(/^Drill: /),
          severity: 'normal',
        },
      },
    ]);
  });
});
