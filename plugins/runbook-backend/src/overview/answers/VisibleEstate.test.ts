import {
  createStore,
  failing,
  LABELS,
  record,
} from '../__testUtils__/coverageStore';
import { Estate, toSum } from '../store';
import { VisibleEstate } from './VisibleEstate';

/** All that an estate tells. */
async function told(estate: Estate, filter: { owner?: string } = {}) {
  const [byOwner, byTier, days] = await Promise.all([
    estate.sums(filter, 'owner'),
    estate.sums(filter, 'tier'),
    estate.days('2026-03-01', filter),
  ]);
  return {
    byScore: await estate.list(filter, { sort: 'score', limit: 9 }),
    byName: await estate.list(filter, { sort: 'name', limit: 9 }),
    count: await estate.count(filter),
    byOwner: new Map([...byOwner].sort()),
    byTier: new Map([...byTier].sort()),
    days: [...days].map(([day, sum]) => [day, toSum(sum)]),
  };
}

describe('the estate of who may not see all services', () => {
  const start = async () => {
    const { store, look } = await createStore('SQLITE_3');
    await look('2026-03-01', [
      record('a', { checks: failing('links') }),
      record('b', { owner: LABELS, tier: 0 }),
      record('hidden', { checks: failing('rotation-gaps', 'runbook') }),
    ]);
    await look(
      '2026-03-03',
      [record('a', { owner: LABELS, tier: 4, checks: failing('tier') })],
      ['b'],
    );
    await look('2026-03-04', [record('c', { owner: undefined })]);
    return store;
  };

  it.each([{}, { owner: LABELS }])(
    'is the same as what the database counts where they see all: %j',
    async filter => {
      const store = await start();
      const refs = (await store.lines({})).map(({ entityRef }) => entityRef);
      const all = new Set([...refs, 'component:default/b']);
      expect(await told(new VisibleEstate(store, all), filter)).toEqual(
        await told(store, filter),
      );
    },
  );

  it('has nothing of what they do not see', async () => {
    const store = await start();
    const estate = new VisibleEstate(store, new Set(['component:default/a']));
    expect(await told(estate)).toMatchObject({
      byScore: [{ title: 'a' }],
      byName: [{ title: 'a' }],
      count: 1,
      byOwner: new Map([[LABELS, { services: 1 }]]),
      byTier: new Map([['4', { services: 1 }]]),
      days: [
        ['2026-03-01', { services: 1, score: 92 }],
        ['2026-03-03', { services: 1, score: 96 }],
        ['2026-03-04', { services: 1, score: 96 }],
      ],
    });
  });

  it('goes on after a service that is gone', async () => {
    const store = await start();
    const estate = new VisibleEstate(
      store,
      new Set(['component:default/a', 'component:default/c']),
    );
    const page = await estate.list(
      {},
      {
        sort: 'name',
        after: { score: 0, nameKey: 'b', entityRef: 'component:default/b' },
        limit: 9,
      },
    );
    expect(page).toMatchObject([{ title: 'c' }]);
  });
});
