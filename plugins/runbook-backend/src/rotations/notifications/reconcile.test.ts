import {
  cover,
  ADA,
  PRIMARY,
  remove,
  storedRotation,
} from './__testUtils__/storedRotation';
import { MessageState, NewMessage } from '../../outbox';
import { numbers } from '../../outbox/__testUtils__/numbers';
import { StoredRotation } from '../store';
import { Notice } from './Notice';
import { toNotifiedRotation } from './NotifiedRotation';
import { AHEAD, planNotices } from './planNotices';
import { reconcile } from './reconcile';

// Each sweep resolves six weeks, and there are some thousands.
const MINUTE = 60_000;
const FROM = Date.parse('2026-02-01T00:00:00Z');
const MINUTES = 30 * 60;

/** Turns of 12 hours in two layers, with a gap and a cover. */
const BUSY = storedRotation(
  {
    layers: [
      { ...PRIMARY, turn: { unit: 'hour', length: 12 } },
      { ...PRIMARY, name: 'secondary', turn: { unit: 'hour', length: 5 } },
    ],
  },
  {
    overrides: [
      cover(ADA, '2026-02-02T10:10:00Z', '2026-02-02T12:20:00Z'),
      remove(ADA, '2026-02-14T00:00:00Z', '2026-02-17T00:00:00Z', { id: 'o2' }),
    ],
  },
);

/** An outbox without a database, that remembers every notice that was added. */
class Sweeps {
  readonly added: Array<NewMessage<Notice>> = [];
  #known = new Map<string, MessageState>();

  sweep(rotation: StoredRotation, now: number) {
    const planned = planNotices(toNotifiedRotation(rotation, []), now);
    const { fresh, vanished } = reconcile(
      planned,
      [...this.#known.values()],
      now,
    );
    vanished.forEach(key => this.#known.delete(key));
    fresh.forEach(notice =>
      this.#known.set(notice.key, { ...notice, state: 'sent' }),
    );
    this.added.push(...fresh);
    return { fresh, vanished };
  }
}

describe('sweeps', () => {
  const everyMinute = new Sweeps();
  beforeAll(() => {
    for (let minute = 0; minute <= MINUTES; minute += 1) {
      everyMinute.sweep(BUSY, FROM + minute * MINUTE);
    }
  });

  it('add each notice once, however often they run', () => {
    const keys = everyMinute.added.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(Array.from({ length: 30 }, (_, index) => index + 1))(
    'add at any times what they add each minute, except what passed in between: seed %i',
    seed => {
      const random = numbers(seed);
      const times: number[] = [];
      // Pauses of a second up to six hours, short ones more often.
      for (let at = FROM; at <= FROM + MINUTES * MINUTE; ) {
        times.push(at);
        at += 1_000 + Math.floor(random() ** 4 * 360 * MINUTE);
      }
      const now = new Sweeps();
      times.forEach(time => now.sweep(BUSY, time));

      const wanted = everyMinute.added.filter(({ dueAt, expiresAt }) =>
        times.some(
          time => time >= dueAt - AHEAD && time < (expiresAt ?? Infinity),
        ),
      );
      const sorted = (notices: Array<NewMessage<Notice>>) =>
        notices.map(({ key }) => key).sort();
      expect(sorted(now.added)).toEqual(sorted(wanted));
    },
  );
});

describe('a change of the rotation', () => {
  const at = Date.parse('2026-01-11T20:00:00Z');
  const moved = storedRotation(
    {},
    { overrides: [cover(ADA, '2026-01-12T09:00:00Z', '2026-01-12T12:00:00Z')] },
  );

  it('takes back what is no longer to come, and announces a moved start anew', () => {
    const sweeps = new Sweeps();
    const first = sweeps.sweep(storedRotation(), at);
    const second = sweeps.sweep(moved, at + MINUTE);
    expect(second.vanished).toEqual(first.fresh.map(({ key }) => key));
    expect(second.fresh).toMatchObject([
      { payload: { start: Date.parse('2026-01-12T12:00:00Z') } },
    ]);
  });

  it('announces a shift again that was gone and came back', () => {
    const sweeps = new Sweeps();
    const [first] = sweeps.sweep(storedRotation(), at).fresh;
    sweeps.sweep(moved, at + MINUTE);
    expect(sweeps.sweep(storedRotation(), at + 2 * MINUTE).fresh).toEqual([
      first,
    ]);
  });

  it('tells a gap again that was closed and opens again, not one that stays', () => {
    const open = storedRotation(
      {},
      {
        overrides: [
          remove(ADA, '2026-01-10T00:00:00Z', '2026-01-14T00:00:00Z'),
        ],
      },
    );
    const sweeps = new Sweeps();
    const gapsOf = (rotation: StoredRotation, now: number) =>
      sweeps
        .sweep(rotation, now)
        .fresh.filter(({ payload }) => payload.kind === 'gap').length;
    expect(gapsOf(open, Date.parse('2026-01-05T10:00:00Z'))).toBe(1);
    expect(gapsOf(open, Date.parse('2026-01-10T10:00:00Z'))).toBe(0);
    expect(gapsOf(storedRotation(), Date.parse('2026-01-10T11:00:00Z'))).toBe(
      0,
    );
    expect(gapsOf(open, Date.parse('2026-01-10T12:00:00Z'))).toBe(1);
  });

  it('leaves alone what lies in the past', () => {
    const sweeps = new Sweeps();
    sweeps.sweep(storedRotation(), at);
    expect(
      sweeps.sweep(moved, Date.parse('2026-01-12T09:00:00Z')).vanished,
    ).toEqual([]);
  });
});
