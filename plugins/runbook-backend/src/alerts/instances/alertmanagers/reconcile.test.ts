import { KnownAlert, ListedAlert, reconcile } from './reconcile';
import { Teller } from './Teller';

const NOON = Date.UTC(2026, 2, 1, 12);
const MINUTE = 60_000;
const DAY = 24 * 60;

/** A time in minutes from noon. */
const at = (minutes: number) => new Date(NOON + minutes * MINUTE);

const content = {
  labels: { alertname: 'Down' },
  annotations: { summary: 'a' },
};

const firing = (start: number, heard = 0) => ({
  startsAt: at(start),
  heardAt: at(heard),
  content,
});

const listed = (
  start: number,
  more: Partial<ListedAlert> = {},
): ListedAlert => ({
  alert: {
    ...content,
    fingerprint: 'f',
    name: 'Down',
    state: 'firing',
    startsAt: at(start),
  },
  ...more,
});

/** As the Alertmanager listed it. */
const lists = (name: string, start: number, more: Partial<Teller> = {}) => ({
  name,
  startsAt: at(start),
  heardAt: at(start),
  ...more,
});

/** What follows of an answer of `a` to a question of 30 minutes past noon. */
const ask = (
  known: Omit<KnownAlert, 'fingerprint'>,
  list?: ListedAlert,
  now = 30,
) =>
  reconcile({ fingerprint: 'f', ...known }, list, {
    alertmanager: 'a',
    startedAt: at(now),
    endAfter: 2 * MINUTE,
  });

const silence = { silences: [{ id: 's1' }], inhibited: false };

describe('reconcile, of what is listed', () => {
  it('begins what nobody told of', () => {
    expect(ask({ tellers: [] }, listed(5))).toEqual({
      tell: listed(5).alert,
      teller: { name: 'a', startsAt: at(5), heardAt: at(30) },
    });
  });

  it('says nothing of what is known as it is', () => {
    expect(
      ask({ firing: firing(5), tellers: [lists('a', 5)] }, listed(5)),
    ).toEqual({});
  });

  it('only notes who tells of what a webhook told', () => {
    expect(
      ask(
        { firing: firing(5), tellers: [{ name: 'a', heardAt: at(5) }] },
        listed(5),
      ),
    ).toEqual({ teller: { name: 'a', startsAt: at(5), heardAt: at(30) } });
  });

  it('tells of other annotations', () => {
    const known = { firing: firing(5), tellers: [lists('a', 5)] };
    const changed = listed(5);
    const alert = changed.alert && {
      ...changed.alert,
      annotations: { summary: 'b' },
    };
    expect(ask(known, { alert })).toEqual({ tell: alert });
  });

  it('notes a silence, and its end', () => {
    const quiet = lists('a', 5, { suppression: silence });
    expect(
      ask(
        { firing: firing(5), tellers: [lists('a', 5)] },
        listed(5, { suppression: silence }),
      ),
    ).toEqual({ teller: { ...quiet, heardAt: at(30) } });
    expect(
      ask({ firing: firing(5), tellers: [quiet] }, listed(5)).teller,
    ).toEqual({ name: 'a', startsAt: at(5), heardAt: at(30) });
  });

  it('takes back that it was missing', () => {
    expect(
      ask(
        {
          firing: firing(5),
          tellers: [lists('a', 5, { missingSince: at(29) })],
        },
        listed(5),
      ),
    ).toEqual({ teller: { name: 'a', startsAt: at(5), heardAt: at(30) } });
  });

  it('begins anew with a later start', () => {
    expect(
      ask({ firing: firing(5), tellers: [lists('a', 5)] }, listed(20)),
    ).toMatchObject({ tell: { startsAt: at(20) } });
  });

  it('is one firing where another lists the start that is known', () => {
    const other = lists('b', 5);
    const known = { firing: firing(5), tellers: [other] };
    expect(ask(known, listed(20)).tell).toBeUndefined();
    expect(
      ask(
        { ...known, tellers: [{ ...other, missingSince: at(20) }] },
        listed(20),
      ).tell,
    ).toBeDefined();
    expect(
      ask({ ...known, tellers: [lists('b', 20)] }, listed(20)).tell,
    ).toBeDefined();
  });

  it('is no news with an earlier start', () => {
    expect(ask({ firing: firing(5), tellers: [] }, listed(2)).tell).toBe(
      undefined,
    );
  });

  it('notes once a day that it fires on, so that it is not forgotten', () => {
    const known = { firing: firing(5, 6), tellers: [lists('a', 5)] };
    expect(ask(known, listed(5), DAY)).toEqual({});
    expect(ask(known, listed(5), DAY + 6)).toEqual({ tell: listed(5).alert });
  });

  it('has not ended where it makes no sense', () => {
    expect(
      ask(
        {
          firing: firing(5),
          tellers: [lists('a', 5, { missingSince: at(20) })],
        },
        {},
      ),
    ).toEqual({});
  });
});

describe('reconcile, of what is not listed', () => {
  const gone = (since: number) => lists('a', 5, { missingSince: at(since) });

  it('notes first that it is missing', () => {
    expect(ask({ firing: firing(5), tellers: [lists('a', 5)] })).toEqual({
      teller: gone(30),
    });
    expect(ask({ firing: firing(5), tellers: [gone(29)] })).toEqual({});
  });

  it('ends after two minutes, as of when it was missing first', () => {
    expect(ask({ firing: firing(5), tellers: [gone(28)] })).toEqual({
      tell: {
        ...content,
        fingerprint: 'f',
        name: 'Down',
        state: 'resolved',
        startsAt: at(5),
        endsAt: at(28),
      },
    });
  });

  it.each<[string, Teller[]]>([
    ['of which it never told', []],
    ['that another source told of', [{ name: 'https://x', heardAt: at(1) }]],
    ['that another still lists', [gone(1), lists('b', 5)]],
    [
      'that a webhook without a sender told of as well',
      [gone(1), { name: '', heardAt: at(1) }],
    ],
    [
      'that another has missed for less than two minutes',
      [gone(1), lists('b', 5, { missingSince: at(29) })],
    ],
    [
      'that a webhook told of while the question was on its way',
      [{ name: 'a', heardAt: at(31) }],
    ],
  ])('leaves alone an alert %s', (_, tellers) => {
    expect(ask({ firing: firing(5), tellers })).toEqual({});
  });

  it('ends what all who told of it miss', () => {
    expect(
      ask({
        firing: firing(5),
        tellers: [gone(1), lists('b', 5, { missingSince: at(3) })],
      }).tell,
    ).toMatchObject({ state: 'resolved', endsAt: at(3) });
  });

  it('forgets who told of what has ended', () => {
    expect(ask({ tellers: [lists('a', 5)] })).toEqual({ teller: 'forget' });
  });
});
