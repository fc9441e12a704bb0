import { TestDatabases } from '@backstage/backend-test-utils';
import { OverrideData, SwapData } from 'backstage-plugin-runbook-common';
import { ADA, cover, GRACE, LINUS } from './__testUtils__/storedRotation';
import { NOW, startNotifications } from './__testUtils__/startNotifications';
import { toWriteMessage, WRITES } from './RotationWrite';

const HOUR = 60 * 60_000;

const SWAP: SwapData = {
  id: 's1',
  user: ADA,
  layer: 'primary',
  start: '2026-01-07T10:00:00Z',
  end: '2026-01-07T12:00:00Z',
  createdAt: '2026-01-06T12:00:00Z',
  createdBy: ADA,
  state: { kind: 'open' },
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('notifications, %s', id => {
  let stop: Array<() => unknown> = [];

  afterEach(async () => {
    await Promise.all(stop.map(hook => hook()));
    stop = [];
  });

  const start = async (
    options: Parameters<typeof startNotifications>[2] = {},
  ) => startNotifications(await databases.init(id), stop, options);

  const layCover = (override: OverrideData) => ({
    kind: 'override-created' as const,
    override,
  });

  it('tell of a shift the day before and a quarter of an hour before, once', async () => {
    const { clock, sweep, settle } = await start();
    const start24h = Date.parse('2026-01-11T09:00:00Z');
    const told: string[][] = [];
    for (const time of [
      -HOUR,
      0,
      1_000,
      23.75 * HOUR,
      23.8 * HOUR,
      25 * HOUR,
    ]) {
      clock.now = start24h + time;
      await sweep();
      told.push(await settle());
    }
    const title = `${LINUS}: You are on call for Shipping (primary) from Mon 12 Jan 09:00 (Europe/Lisbon)`;
    expect(told).toEqual([[], [title], [], [title], [], []]);
  });

  it('tell the same person twice of one thing only by its scope', async () => {
    const { clock, sent, sweep } = await start();
    clock.now = Date.parse('2026-01-11T09:00:00Z');
    await sweep();
    while (sent.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(sent[0]).toEqual({
      recipients: { type: 'entity', entityRef: LINUS },
      payload: {
        title:
          'You are on call for Shipping (primary) from Mon 12 Jan 09:00 (Europe/Lisbon)',
        topic: 'On-call shifts',
        severity: 'normal',
        link: '/runbook/rotations/shipping',
        scope: expect.stringMatching(/^shift-start\/shipping\/primary\/.*24h$/),
      },
    });
  });

  it('tell other parts of the portal who is on call other than by turns', async () => {
    const { change, settle, events } = await start();
    const override = cover(
      LINUS,
      '2026-01-10T10:00:00Z',
      '2026-01-10T12:00:00Z',
    );
    await change(GRACE, layCover(override));
    await settle();
    expect(events.publish.mock.calls).toEqual([
      [
        {
          topic: 'runbook.rotation.on-call',
          eventPayload: {
            rotation: 'shipping',
            title: 'Shipping',
            by: GRACE,
            at: '2026-01-06T12:00:00.000Z',
            change: { kind: 'override-created', override },
          },
        },
      ],
    ]);
  });

  it('tell of an override when it is laid and when it is taken back', async () => {
    const { change, settle } = await start();
    const override = cover(
      LINUS,
      '2026-01-10T10:00:00Z',
      '2026-01-10T12:00:00Z',
    );
    const when = 'from Sat 10 Jan 10:00 to Sat 10 Jan 12:00 (Europe/Lisbon)';
    await change(GRACE, layCover(override));
    await expect(settle()).resolves.toEqual([
      `${ADA}: LINUS is on call instead of you for Shipping (primary) ${when}`,
      `${LINUS}: You are on call for Shipping (primary) ${when}`,
    ]);
    await change(GRACE, {
      kind: 'override-deleted',
      withoutOverride: override.id,
    });
    await expect(settle()).resolves.toEqual([
      `${ADA}: You are on call for Shipping (primary) ${when}`,
      `${LINUS}: T/ADA is on call instead of you for Shipping (primary) ${when}`,
    ]);
  });

  it('tell whose time on call stands in a calendar kept elsewhere', async () => {
    const { change, sweep, settle } = await start({
      definition: { layers: [{ kind: 'calendar', name: 'primary' }] },
      calendars: [
        {
          layer: 'primary',
          entries: [
            {
              start: '2026-01-07T09:00:00Z',
              end: '2026-01-08T09:00:00Z',
              users: [ADA],
              summary: 'On call',
            },
          ],
          unknownPeople: [],
        },
      ],
    });
    await sweep();
    await expect(settle()).resolves.toEqual([
      `${ADA}: You are on call for Shipping (primary) from Wed 7 Jan 09:00 (Europe/Lisbon)`,
    ]);
    await change(
      LINUS,
      layCover(cover(LINUS, '2026-01-07T20:00:00Z', '2026-01-07T22:00:00Z')),
    );
    await expect(settle()).resolves.toEqual([
      `${ADA}: LINUS is on call instead of you for Shipping (primary) from Wed 7 Jan 20:00 to Wed 7 Jan 22:00 (Europe/Lisbon)`,
    ]);
  });

  it('tell nothing of a write to another rotation, which had the id before', async () => {
    const { outbox, settle } = await start();
    const late = (at: number) =>
      outbox.transaction(tx =>
        outbox.add(tx, WRITES, [
          toWriteMessage(
            { id: 'shipping', overrides: [] },
            {
              kind: 'override-created',
              override: cover(
                LINUS,
                '2026-01-07T10:00:00Z',
                '2026-01-07T12:00:00Z',
              ),
              answer: undefined,
            },
            { by: GRACE, at: new Date(at), revision: at },
          ),
        ]),
      );
    await settle();
    await late(NOW - 1);
    expect(await settle()).toEqual([]);
    await late(NOW);
    expect(await settle()).not.toEqual([]);
  });

  it('name a service that laid an override', async () => {
    const { change, sent } = await start();
    await change(
      'service:external:scheduler',
      layCover(cover(LINUS, '2026-01-10T10:00:00Z', '2026-01-10T12:00:00Z')),
    );
    while (sent.length < 2) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(sent.map(({ payload }) => payload.description)).toEqual([
      'The service external:scheduler laid an override.',
      'The service external:scheduler laid an override.',
    ]);
  });

  it('tell what is left of an override that is taken back in its midst', async () => {
    const { clock, change, settle } = await start();
    const override = cover(
      LINUS,
      '2026-01-06T12:00:00Z',
      '2026-01-06T18:00:00Z',
    );
    await change(LINUS, layCover(override));
    await settle();
    clock.now = Date.parse('2026-01-06T14:00:00Z');
    await change(LINUS, {
      kind: 'override-deleted',
      before: override,
      override: { ...override, end: '2026-01-06T14:00:00Z' },
    });
    await expect(settle()).resolves.toEqual([
      `${ADA}: You are on call for Shipping (primary) from Tue 6 Jan 14:00 to Tue 6 Jan 18:00 (Europe/Lisbon)`,
    ]);
  });

  it('tell who may take a swap, and the asker who took it', async () => {
    const { change, settle } = await start();
    const when = 'from Wed 7 Jan 10:00 to Wed 7 Jan 12:00 (Europe/Lisbon)';
    await change(ADA, { kind: 'swap-created', swap: SWAP });
    await expect(settle()).resolves.toEqual([
      expect.stringMatching(`^${GRACE}: .* asks to be covered for Shipping`),
      expect.stringMatching(`^${LINUS}: .* asks to be covered for Shipping`),
    ]);
    await change(LINUS, {
      kind: 'swap-taken',
      swap: {
        ...SWAP,
        state: { kind: 'taken', by: LINUS, at: '2026-01-06T12:00:00Z' },
      },
    });
    await expect(settle()).resolves.toEqual([
      `${ADA}: LINUS takes your time on call for Shipping (primary) ${when}`,
      // Both starts are within the next day, so they are due as well.
      `${ADA}: You are on call for Shipping (primary) from Wed 7 Jan 12:00 (Europe/Lisbon)`,
      `${LINUS}: You are on call for Shipping (primary) from Wed 7 Jan 10:00 (Europe/Lisbon)`,
    ]);
  });

  it('take back what is not sent when a shift moves or a rotation is deleted', async () => {
    const { knex, clock, change, sweep, settle } = await start();
    clock.now = Date.parse('2026-01-11T08:55:00Z');
    await sweep();
    const planned = () =>
      knex('runbook_outbox')
        .where({ topic: 'rotation-notice' })
        .pluck('dedupe_key');
    const before = await planned();
    expect(before).toHaveLength(1);

    await change(
      ADA,
      layCover(cover(ADA, '2026-01-12T09:00:00Z', '2026-01-12T09:04:00Z')),
    );
    // Linus is told of the override, and of the new start when that is due.
    await expect(settle()).resolves.toEqual([
      expect.stringMatching(`^${LINUS}: .* is on call instead of you`),
    ]);
    while ((await planned()).length < 2) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(await planned()).not.toContain(before[0]);

    await change(ADA, { kind: 'deleted', deleted: true });
    await settle();
    clock.now += 20 * 60_000;
    await sweep();
    await expect(settle()).resolves.toEqual([]);
  });

  it('use the names of references when the catalog gives none', async () => {
    const { change, settle, logger } = await start({
      describe: async () => {
        throw new Error('The catalog is down');
      },
    });
    await change(
      GRACE,
      layCover(cover(LINUS, '2026-01-10T10:00:00Z', '2026-01-10T12:00:00Z')),
    );
    await expect(settle()).resolves.toEqual([
      expect.stringContaining(`${ADA}: linus is on call instead of you`),
      expect.stringContaining(`${LINUS}: You are on call`),
    ]);
    expect(logger.warn).toHaveBeenCalledWith(
      'The people of a notice could not be looked up',
      { error: 'Error: The catalog is down' },
    );
  });
});
