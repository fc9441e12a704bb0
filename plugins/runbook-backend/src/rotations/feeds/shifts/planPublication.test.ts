import { planPublication } from './planPublication';
import { FeedShift, PublishedShift } from './PublishedShift';

const HOUR = 60 * 60 * 1000;
const range = { start: 0, end: 1000 * HOUR };

function shift(user: string, start: number, end: number, more = {}): FeedShift {
  return {
    layer: 'primary',
    user,
    start: start * HOUR,
    end: end * HOUR,
    summary: `${user} on call`,
    ...more,
  };
}

/** Publishes one state of a rotation after the other. */
function publish(...states: FeedShift[][]): PublishedShift[] {
  return states.reduce<PublishedShift[]>(
    (published, shifts, index) =>
      planPublication('parcels', shifts, published, { now: index, range }).all,
    [],
  );
}

const told = ({ user, start, end, sequence, cancelled }: PublishedShift) =>
  `${user} ${start / HOUR}-${end / HOUR} #${sequence}${
    cancelled ? ' cancelled' : ''
  }`;

describe('a shift', () => {
  it('is told under a UID of its own, the same on every replica', () => {
    const once = publish([shift('ines', 0, 24), shift('tom', 24, 48)]);
    const twice = publish([shift('ines', 0, 24), shift('tom', 24, 48)]);
    expect(once.map(told)).toEqual(['ines 0-24 #0', 'tom 24-48 #0']);
    expect(twice).toEqual(once);
    expect(new Set(once.map(({ uid }) => uid)).size).toBe(2);
  });

  it('that has not changed is not written, and keeps its time of change', () => {
    const [before] = publish([shift('ines', 0, 24)]);
    const plan = planPublication(
      'parcels',
      [shift('ines', 0, 24)],
      before ? [before] : [],
      { now: 7, range },
    );
    expect(plan).toEqual({ all: [before], changed: [] });
  });

  it.each`
    what                   | after
    ${'its end'}           | ${shift('ines', 0, 20)}
    ${'its start'}         | ${shift('ines', 3, 24)}
    ${'both'}              | ${shift('ines', 2, 30)}
    ${'what it is called'} | ${shift('ines', 0, 24, { summary: 'Inês' })}
  `('keeps its UID and counts up when $what changes', ({ after }) => {
    const [before] = publish([shift('ines', 0, 24)]);
    const [changed] = publish([shift('ines', 0, 24)], [after]);
    expect(changed).toMatchObject({
      ...after,
      uid: before?.uid,
      sequence: 1,
      changedAt: 1,
      cancelled: false,
    });
  });

  it('that somebody takes a part out of is two: one as before, one new', () => {
    const [whole] = publish([shift('ines', 0, 24)]);
    const all = publish(
      [shift('ines', 0, 24)],
      [shift('ines', 0, 8), shift('tom', 8, 12), shift('ines', 12, 24)],
    );
    expect(all.map(told)).toEqual([
      'ines 0-8 #1',
      'tom 8-12 #0',
      'ines 12-24 #0',
    ]);
    expect(all[0]?.uid).toBe(whole?.uid);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(3);
  });

  it('that is gone is cancelled, once', () => {
    const gone = publish([shift('ines', 0, 24)], [], []);
    expect(gone.map(told)).toEqual(['ines 0-24 #1 cancelled']);
    expect(gone[0]?.changedAt).toBe(1);
  });

  it('that comes back is the one it was', () => {
    const [before] = publish([shift('ines', 0, 24)]);
    const back = publish([shift('ines', 0, 24)], [], [shift('ines', 0, 24)]);
    expect(back.map(told)).toEqual(['ines 0-24 #2']);
    expect(back[0]?.uid).toBe(before?.uid);
  });

  it('of another person or layer at the same time is another', () => {
    const all = publish(
      [shift('ines', 0, 24)],
      [shift('tom', 0, 24), shift('ines', 0, 24, { layer: 'backup' })],
    );
    expect(all.map(told).sort()).toEqual([
      'ines 0-24 #0',
      'ines 0-24 #1 cancelled',
      'tom 0-24 #0',
    ]);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(3);
  });

  it('that starts where another started before has a UID of its own', () => {
    const all = publish(
      [shift('ines', 0, 24)],
      [shift('ines', 10, 24)],
      [shift('ines', 0, 8), shift('ines', 10, 24)],
    );
    expect(all.map(told)).toEqual(['ines 0-8 #0', 'ines 10-24 #1']);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(2);
  });

  it('beyond what is told is not cancelled', () => {
    const published = publish([shift('ines', 0, 24), shift('ines', 48, 72)]);
    const { all } = planPublication(
      'parcels',
      [shift('ines', 0, 24)],
      published,
      { now: 1, range: { start: 0, end: 48 * HOUR } },
    );
    expect(all.map(told)).toEqual(['ines 0-24 #0']);
  });
});
