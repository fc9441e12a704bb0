import { TestDatabases } from '@backstage/backend-test-utils';
import { Command } from 'incident-flow';
import { createStoreAtNight } from '../__testUtils__/createStoreAtNight';
import {
  INES,
  MEI,
  NIGHT,
  TOMASZ,
  toDeclare,
} from '../__testUtils__/incidents';

type Night = Awaited<ReturnType<typeof createStoreAtNight>>;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'writes to an incident, repeated or at once, %s',
  id => {
    let store: Night['store'];
    let declare: Night['declare'];
    let at: Night['at'];
    let kinds: Night['kinds'];

    beforeEach(async () => {
      ({ store, declare, at, kinds } = await createStoreAtNight(
        await databases.init(id),
      ));
    });

    it('do a repeated request once, with a key or without', async () => {
      await declare();
      const note: Command = { kind: 'note', text: 'Roll back has begun' };
      const first = await at(1, note, { key: 'k' });
      await expect(at(2, note, { key: 'k' })).resolves.toEqual(first);
      await at(3, { kind: 'acknowledge' });
      await at(4, { kind: 'acknowledge' });
      await expect(kinds()).resolves.toEqual([
        'declared',
        'noted',
        'acknowledged',
      ]);
    });

    it('are declared once by a repeated request', async () => {
      const request = {
        principal: INES,
        key: 'k',
        operation: 'POST /',
        hash: 'h',
      };
      const once = () =>
        store.declare({ by: INES, now: NIGHT, request }, made =>
          toDeclare(made),
        );
      const [one, two] = await Promise.all([once(), once()]);
      expect(one.id).toBe(two.id);
      await expect(store.list({ limit: 10 })).resolves.toHaveLength(1);
    });

    it('take 30 ticks at once, and lose none', async () => {
      await declare();
      const people = [INES, TOMASZ, MEI];
      await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          at(
            1,
            { kind: 'tick-step', step: `step-${index + 1}` },
            { by: people[index % 3] ?? INES },
          ),
        ),
      );
      const found = await store.find('inc-1');
      expect(found?.revision).toBe(31);
      expect(found?.incident.checklist.every(({ done }) => done)).toBe(true);
      const timeline = await store.timeline('inc-1', { after: 0, limit: 200 });
      expect(timeline?.entries.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 31 }, (_, index) => index + 1),
      );
    });

    it('let one of two at once win who ticks a step, and who acknowledges', async () => {
      await declare();
      const both = (command: Command) =>
        Promise.all([INES, MEI].map(by => at(1, command, { by })));
      await both({ kind: 'tick-step', step: 'step-1' });
      await both({ kind: 'acknowledge' });
      await expect(kinds()).resolves.toEqual([
        'declared',
        'step-ticked',
        'acknowledged',
      ]);
    });

    it('hand a role over once, to the one to whom it was offered', async () => {
      await declare();
      await at(1, { kind: 'offer-role', role: 'commander', to: MEI });
      const accept = (by: string) =>
        at(2, { kind: 'accept-role', role: 'commander' }, { by });
      const outcomes = await Promise.allSettled([
        accept(TOMASZ),
        accept(MEI),
        accept(MEI),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      await expect(kinds()).resolves.toEqual([
        'declared',
        'role-offered',
        'role-taken',
      ]);
    });

    it('tell who leads by the order of those who take and accept at once', async () => {
      await declare();
      await at(1, { kind: 'offer-role', role: 'commander', to: MEI });
      const [, accepted] = await Promise.allSettled([
        at(2, { kind: 'take-role', role: 'commander' }, { by: TOMASZ }),
        at(2, { kind: 'accept-role', role: 'commander' }, { by: MEI }),
      ]);
      const timeline = await store.timeline('inc-1', { after: 2, limit: 9 });
      const takers = timeline?.entries.map(({ entry }) => entry.by);
      // Once it was taken, nothing is on offer any more.
      expect(takers).toEqual(
        accepted.status === 'fulfilled' ? [MEI, TOMASZ] : [TOMASZ],
      );
      await expect(store.find('inc-1')).resolves.toMatchObject({
        incident: { roles: { commander: { person: TOMASZ } }, offers: [] },
      });
    });
  },
);
