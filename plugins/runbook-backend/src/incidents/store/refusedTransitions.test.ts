import { TestDatabases } from '@backstage/backend-test-utils';
import { Command } from 'incident-flow';
import { createStoreAtNight } from '../__testUtils__/createStoreAtNight';
import { BILLING, MINUTE, NIGHT } from '../__testUtils__/incidents';

type Night = Awaited<ReturnType<typeof createStoreAtNight>>;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'what an incident refuses, %s',
  id => {
    let store: Night['store'];
    let declare: Night['declare'];
    let at: Night['at'];

    beforeEach(async () => {
      ({ store, declare, at } = await createStoreAtNight(
        await databases.init(id),
      ));
    });

    const illegal: Array<[string, Command[], Command]> = [
      [
        'mitigate a cancelled one',
        [{ kind: 'cancel', reason: 'No' }],
        { kind: 'mitigate' },
      ],
      [
        'acknowledge a cancelled one',
        [{ kind: 'cancel', reason: 'No' }],
        { kind: 'acknowledge' },
      ],
      [
        'resolve a merged one',
        [{ kind: 'merge', into: 'inc-99' }],
        { kind: 'resolve' },
      ],
      [
        'reopen a merged one',
        [{ kind: 'merge', into: 'inc-99' }],
        { kind: 'reopen', reason: 'x' },
      ],
      [
        'cancel a merged one',
        [{ kind: 'merge', into: 'inc-99' }],
        { kind: 'cancel', reason: 'x' },
      ],
      ['merge one into itself', [], { kind: 'merge', into: 'itself' }],
      [
        'merge one elsewhere',
        [{ kind: 'merge', into: 'inc-99' }],
        { kind: 'merge', into: 'inc-98' },
      ],
      ['mitigate a resolved one', [{ kind: 'resolve' }], { kind: 'mitigate' }],
      [
        'cancel a resolved one',
        [{ kind: 'resolve' }],
        { kind: 'cancel', reason: 'x' },
      ],
      [
        'merge a resolved one',
        [{ kind: 'resolve' }],
        { kind: 'merge', into: 'inc-99' },
      ],
      [
        'tick a step of a resolved one',
        [{ kind: 'resolve' }],
        { kind: 'tick-step', step: 'step-1' },
      ],
      [
        'update a resolved one',
        [{ kind: 'resolve' }],
        { kind: 'update-status', impact: 'a', known: 'b', next: 'c' },
      ],
      [
        'take a role in a resolved one',
        [{ kind: 'resolve' }],
        { kind: 'take-role', role: 'scribe' },
      ],
      [
        'add a service to a resolved one',
        [{ kind: 'resolve' }],
        { kind: 'add-service', service: BILLING },
      ],
    ];

    it('refuse what their state does not allow, and stay as they are', async () => {
      const refused: string[] = [];
      for (const [what, before, command] of illegal) {
        const { id: incident } = await declare();
        for (const one of before) {
          await at(1, one, { id: incident });
        }
        const stood = await store.find(incident);
        const own =
          command.kind === 'merge' && command.into === 'itself'
            ? { ...command, into: incident }
            : command;
        await at(2, own, { id: incident }).catch(error => {
          if (error.name === 'ConflictError') {
            refused.push(what);
          }
        });
        await expect(store.find(incident)).resolves.toEqual(stood);
      }
      expect(refused).toEqual(illegal.map(([what]) => what));
    });

    it('refuse a time before the last transition, or in the future', async () => {
      await declare();
      await at(5, { kind: 'acknowledge' });
      await expect(
        at(9, { kind: 'mitigate' }, { told: 4 }),
      ).rejects.toMatchObject({ name: 'InputError' });
      await expect(
        at(9, { kind: 'mitigate' }, { told: 30 }),
      ).rejects.toMatchObject({ name: 'InputError' });
      await expect(
        at(9, { kind: 'mitigate' }, { told: 6 }),
      ).resolves.toMatchObject({
        incident: { mitigatedAt: NIGHT + 6 * MINUTE },
      });
    });
  },
);
