import { TestDatabases } from '@backstage/backend-test-utils';
import { Command } from 'incident-flow';
import { Knex } from 'knex';
import {
  BILLING,
  createStore,
  INES,
  LABELS,
  MEI,
  MINUTE,
  NIGHT,
  SEV4,
  toDeclare,
  TOMASZ,
} from '../__testUtils__/incidents';
import { decideOrRefuse } from '../decideOrRefuse';
import { planCorrection } from '../planCorrection';
import { DatabaseIncidentStore } from './DatabaseIncidentStore';
import { StoredIncident } from './IncidentStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('incidents, %s', id => {
  let knex: Knex;
  let store: DatabaseIncidentStore;

  beforeEach(async () => {
    knex = await databases.init(id);
    store = await createStore(knex);
  });

  const declare = (more: Parameters<typeof toDeclare>[1] = {}) =>
    store.declare({ by: INES, now: more.at ?? NIGHT }, made =>
      toDeclare(made, more),
    );

  /** Does what is asked so many minutes after the declaration. */
  const at = (
    minute: number,
    command: Command,
    options: { by?: string; key?: string; id?: string; told?: number } = {},
  ): Promise<StoredIncident> => {
    const { by = INES, key, told } = options;
    const now = NIGHT + minute * MINUTE;
    return store.change(
      options.id ?? 'inc-1',
      {
        by,
        now,
        ...(key !== undefined && {
          request: { principal: by, key, operation: 'POST /', hash: 'h' },
        }),
      },
      ({ incident }) =>
        decideOrRefuse(incident, command, {
          by,
          now,
          ...(told !== undefined && { at: NIGHT + told * MINUTE }),
        }),
    );
  };

  const kinds = async (incident = 'inc-1') => {
    const timeline = await store.timeline(incident, { after: 0, limit: 200 });
    return timeline?.entries.map(({ entry }) => entry.kind);
  };

  it('are declared with a number of their own each, at the same time too', async () => {
    const declared = await Promise.all(
      Array.from({ length: 10 }, () => declare()),
    );
    expect(declared.map(one => one.id).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `inc-${index + 1}`).sort(),
    );
  });

  it('keep how they stand, and every entry behind it', async () => {
    await declare();
    await at(1, { kind: 'acknowledge' }, { by: MEI });
    await at(2, { kind: 'tick-step', step: 'step-1' }, { by: TOMASZ });
    const found = await store.find('inc-1');
    expect(found).toMatchObject({
      revision: 3,
      incident: {
        state: 'acknowledged',
        acknowledgedBy: MEI,
        acknowledgedAt: NIGHT + MINUTE,
      },
      responders: [INES, MEI],
    });
    await expect(kinds()).resolves.toEqual([
      'declared',
      'acknowledged',
      'step-ticked',
    ]);
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
    ).resolves.toMatchObject({ incident: { mitigatedAt: NIGHT + 6 * MINUTE } });
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
      store.declare({ by: INES, now: NIGHT, request }, made => toDeclare(made));
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

  it('keep the record of when it was written as a time is corrected', async () => {
    await declare();
    await at(8, { kind: 'acknowledge' });
    await at(10, { kind: 'mitigate' });
    const correct = (sequence: number, minute: number) =>
      store.change('inc-1', { by: MEI, now: NIGHT + 20 * MINUTE }, async one =>
        planCorrection(
          await one.history(),
          { sequence, to: NIGHT + minute * MINUTE, reason: 'Told by phone' },
          { by: MEI, now: NIGHT + 20 * MINUTE },
        ),
      );
    const after = await correct(2, 3);
    expect(after.incident.acknowledgedAt).toBe(NIGHT + 3 * MINUTE);
    const timeline = await store.timeline('inc-1', { after: 1, limit: 1 });
    expect(timeline).toMatchObject({
      entries: [{ recordedAt: NIGHT + 8 * MINUTE }],
      background: [{ entry: { entry: 2, to: NIGHT + 3 * MINUTE } }],
    });
    await expect(correct(2, 11)).rejects.toMatchObject({ name: 'InputError' });
    await expect(correct(2, -1)).rejects.toMatchObject({ name: 'InputError' });
    await expect(correct(1, 1)).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(correct(99, 1)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    // The same again is nothing.
    await expect(correct(2, 3)).resolves.toMatchObject({ revision: 4 });
  });

  it('are listed by state, severity, service, responder, time and text', async () => {
    await declare({ at: NIGHT, title: 'Labels 100% lost' });
    await declare({ at: NIGHT + MINUTE, services: [BILLING], policy: SEV4 });
    await declare({ at: NIGHT + 2 * MINUTE, drill: true });
    await at(9, { kind: 'resolve' }, { id: 'inc-2', by: TOMASZ });
    const ids = async (options: object) =>
      (await store.list({ limit: 10, ...options })).map(one => one.id);
    await expect(ids({})).resolves.toEqual(['inc-3', 'inc-2', 'inc-1']);
    await expect(ids({ state: 'open' })).resolves.toEqual(['inc-3', 'inc-1']);
    await expect(ids({ state: 'ended' })).resolves.toEqual(['inc-2']);
    await expect(ids({ state: 'resolved' })).resolves.toEqual(['inc-2']);
    await expect(ids({ severity: 'SEV4' })).resolves.toEqual(['inc-2']);
    await expect(ids({ services: [LABELS] })).resolves.toEqual([
      'inc-3',
      'inc-1',
    ]);
    await expect(ids({ services: [], responder: TOMASZ })).resolves.toEqual([
      'inc-2',
    ]);
    await expect(ids({ drill: false })).resolves.toEqual(['inc-2', 'inc-1']);
    await expect(
      ids({ from: NIGHT + MINUTE, to: NIGHT + 2 * MINUTE }),
    ).resolves.toEqual(['inc-2']);
    await expect(ids({ text: '100% L' })).resolves.toEqual(['inc-1']);
    await expect(ids({ text: 'c-3' })).resolves.toEqual(['inc-3']);
    await expect(
      ids({ after: { declaredAt: NIGHT + MINUTE, number: 2 } }),
    ).resolves.toEqual(['inc-1']);
  });

  it('are found by the services that they affect now', async () => {
    await declare();
    await at(1, { kind: 'add-service', service: BILLING });
    await at(2, { kind: 'remove-service', service: LABELS });
    const of = async (service: string) =>
      (await store.list({ services: [service], limit: 9 })).length;
    await expect(of(BILLING)).resolves.toBe(1);
    await expect(of(LABELS)).resolves.toBe(0);
  });

  it('tell their timeline by page, from the latest or after one', async () => {
    await declare();
    for (const minute of [1, 2, 3, 4]) {
      await at(minute, { kind: 'note', text: `Note ${minute}` });
    }
    const page = async (options: object) =>
      (await store.timeline('inc-1', { limit: 2, ...options }))?.entries.map(
        ({ sequence }) => sequence,
      );
    await expect(page({})).resolves.toEqual([5, 4]);
    await expect(page({ before: 4 })).resolves.toEqual([3, 2]);
    await expect(page({ after: 2 })).resolves.toEqual([3, 4]);
    await expect(page({ kinds: ['declared'] })).resolves.toEqual([1]);
    await expect(
      store.timeline('inc-7', { limit: 1 }),
    ).resolves.toBeUndefined();
  });

  it('undo a write whose telling fails', async () => {
    const failing = await createStore(knex, {
      onWrite: async () => {
        throw new Error('The outbox is full');
      },
    });
    await declare();
    await expect(
      failing.change('inc-1', { by: INES, now: NIGHT }, ({ incident }) =>
        decideOrRefuse(
          incident,
          { kind: 'acknowledge' },
          { by: INES, now: NIGHT },
        ),
      ),
    ).rejects.toThrow('The outbox is full');
    await expect(kinds()).resolves.toEqual(['declared']);
  });

  it('keep a postmortem, and refuse what builds on an older one', async () => {
    await declare();
    const save = (ifMatch: number, state: 'draft' | 'published') =>
      store.savePostmortem(
        'inc-1',
        { by: MEI, now: NIGHT + MINUTE, ifMatch },
        () => ({ state, markdown: '# Why', actionItems: [] }),
      );
    await expect(save(0, 'draft')).resolves.toMatchObject({ revision: 1 });
    await expect(save(0, 'published')).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await save(1, 'draft');
    await save(2, 'published');
    await expect(store.find('inc-1')).resolves.toMatchObject({
      postmortem: 'published',
    });
    await expect(kinds()).resolves.toEqual([
      'declared',
      'postmortem-set',
      'postmortem-set',
    ]);
  });
});
