import {
  createStore,
  databases,
  failing,
  LABELS,
  PARCELS,
  record,
} from '../__testUtils__/coverageStore';
import { hashOf, toSum } from '.';

const names = (records: ReadonlyArray<{ title: string }>) =>
  records.map(({ title }) => title);

describe.each(databases.eachSupportedId())('DatabaseCoverageStore, %s', id => {
  it('gives back what was saved', async () => {
    const { store, look } = await createStore(id);
    const whole = record('whole', {
      editUrl: 'https://git.example/edit',
      checks: failing('links'),
    });
    const bare = record('bare', { owner: undefined, tier: undefined });
    await look('2026-03-02', [whole, bare]);
    const at = new Date('2026-03-02T12:00:00Z');
    await expect(store.find(whole.entityRef)).resolves.toEqual({
      ...whole,
      computedAt: at,
    });
    const found = await store.findAll([
      bare.entityRef,
      'component:default/unknown',
    ]);
    expect(found).toMatchObject([{ title: 'bare' }]);
    expect(found[0]).not.toHaveProperty('owner');
    expect(found[0]).not.toHaveProperty('tier');
    await expect(store.hashes()).resolves.toEqual(
      new Map([whole, bare].map(one => [one.entityRef, hashOf(one)])),
    );
    await expect(store.lastRun()).resolves.toEqual({
      startedAt: at,
      services: 2,
    });
  });

  it('tells for which services a check has an outcome', async () => {
    const { store } = await createStore(id);
    await store.save([]);
    await store.save([
      record('passed'),
      record('failed', { checks: failing('incident-guide') }),
      record('unknown', {
        checks: failing().map(({ check }) => ({
          check,
          outcome: check === 'incident-guide' ? 'not-applicable' : 'passed',
        })),
      }),
    ]);
    await expect(store.decided('incident-guide')).resolves.toEqual(
      new Set(['component:default/passed', 'component:default/failed']),
    );
    expect(await store.decided('links')).toHaveProperty('size', 3);
  });

  it('lists by score or name, a page after another', async () => {
    const { store, look } = await createStore(id);
    await look('2026-03-02', [
      record('b', { checks: failing('links') }),
      record('a', { checks: failing('links') }),
      record('c', { checks: failing('rotation-gaps') }),
      record('d'),
    ]);
    const first = await store.list({}, { sort: 'score', limit: 2 });
    expect(names(first)).toEqual(['c', 'a']);
    const after = {
      score: first[1]?.score ?? 0,
      nameKey: 'a component:default/a',
      entityRef: 'component:default/a',
    };
    const rest = await store.list({}, { sort: 'score', after, limit: 9 });
    expect(names(rest)).toEqual(['b', 'd']);
    const named = await store.list({}, { sort: 'name', after, limit: 9 });
    expect(names(named)).toEqual(['b', 'c', 'd']);
  });

  it('filters by owner, tier, failing check and words', async () => {
    const { store, look } = await createStore(id);
    await look('2026-03-02', [
      record('parcel-api', { checks: failing('links', 'postmortems') }),
      record('label-api', { owner: LABELS, tier: 0 }),
      record('nobodys', { owner: undefined, tier: undefined }),
      record('100%_sure'),
    ]);
    const found = async (filter: Parameters<typeof store.count>[0]) => {
      const list = await store.list(filter, { sort: 'name', limit: 9 });
      await expect(store.count(filter)).resolves.toBe(list.length);
      await expect(store.lines(filter)).resolves.toHaveLength(list.length);
      return names(list);
    };
    expect(await found({ owner: LABELS })).toEqual(['label-api']);
    expect(await found({ owner: '' })).toEqual(['nobodys']);
    expect(await found({ tier: '0' })).toEqual(['label-api']);
    expect(await found({ tier: 'none' })).toEqual(['nobodys']);
    expect(await found({ failing: ['postmortems'] })).toEqual(['parcel-api']);
    expect(await found({ failing: ['owner', 'postmortems'] })).toEqual([
      'parcel-api',
    ]);
    expect(await found({ failing: ['owner'] })).toEqual([]);
    expect(await found({ words: ['api', 'label'] })).toEqual(['label-api']);
    expect(await found({ words: ['%_s'] })).toEqual(['100%_sure']);
    expect(await found({ words: ['component:default/n'] })).toEqual([
      'nobodys',
    ]);
  });

  it('sums by owner and tier, weighed by tier', async () => {
    const { store, look } = await createStore(id);
    await look('2026-03-02', [
      record('a', { tier: 0, score: 50, checks: failing('links') }),
      record('b', { tier: 4, score: 100 }),
      record('c', { owner: LABELS, tier: 4, score: 10 }),
    ]);
    const sums = await store.sums({}, 'owner');
    const ofParcels = sums.get(PARCELS);
    // (8 × 50 + 1 × 100) / 9
    expect(ofParcels && toSum(ofParcels)).toMatchObject({
      services: 2,
      score: 55,
    });
    expect(ofParcels?.checks).toContainEqual({
      check: 'links',
      passed: 1,
      failed: 1,
    });
    expect([...(await store.sums({ owner: LABELS }, 'tier')).keys()]).toEqual([
      '4',
    ]);
  });

  it('tells of each day how services stood and whose they were then', async () => {
    const { store, look } = await createStore(id);
    await look('2026-03-01', [
      record('moved', { score: 40 }),
      record('stays', { score: 100 }),
    ]);
    await look('2026-03-03', [
      record('moved', { owner: LABELS, tier: 3, score: 90 }),
    ]);
    await look('2026-03-04', [], ['stays']);

    const told = async (scope: { owner?: string; tier?: string }) => {
      const days = await store.days('2026-03-01', scope);
      return [...days].map(([day, sum]) => [
        day.slice(-2),
        sum.services,
        toSum(sum).score,
      ]);
    };
    expect(await told({})).toEqual([
      ['01', 2, 70],
      ['03', 2, 97],
      ['04', 1, 90],
    ]);
    expect(await told({ owner: PARCELS })).toEqual([
      ['01', 2, 70],
      ['03', 1, 100],
      ['04', 0, undefined],
    ]);
    expect(await told({ owner: LABELS, tier: '3' })).toEqual([
      ['01', 0, undefined],
      ['03', 1, 90],
      ['04', 1, 90],
    ]);
    expect(await store.days('2026-03-04', {})).toHaveProperty('size', 1);
    const spans = await store.spans('2026-03-01', {});
    expect(
      spans
        .map(({ entityRef, from, until }) => [entityRef.slice(18), from, until])
        .sort(),
    ).toEqual([
      ['moved', '2026-03-01', '2026-03-03'],
      ['moved', '2026-03-03', undefined],
      ['stays', '2026-03-01', '2026-03-04'],
    ]);
  });

  it('keeps of a day only how it ended', async () => {
    const { store, look } = await createStore(id);
    await look('2026-03-01', [record('a', { score: 10 }), record('brief')]);
    await look('2026-03-01', [record('a', { score: 20 })], ['brief']);
    await look('2026-03-01', [record('a', { score: 30 })]);
    const days = await store.days('2026-03-01', {});
    expect([...days.values()].map(toSum)).toMatchObject([
      { services: 1, score: 30 },
    ]);
    await expect(store.spans('2026-03-01', {})).resolves.toMatchObject([
      { entityRef: 'component:default/a', score: 30 },
    ]);
  });

  it('forgets days that no trend tells of', async () => {
    const { store, look } = await createStore(id);
    await look('2024-01-01', [record('a', { score: 10 })]);
    await look('2024-01-02', [record('a', { score: 20 })]);
    await look('2026-03-01', []);
    const days = await store.days('2000-01-01', {});
    expect([...days.keys()]).toEqual(['2026-03-01']);
    await expect(store.spans('2000-01-01', {})).resolves.toMatchObject([
      { score: 20, until: undefined },
    ]);
  });

  it('leaves what a look at one service found after the look at all began', async () => {
    const { store } = await createStore(id);
    const began = new Date('2026-03-02T12:00:00Z');
    const ofAll = record('a', { score: 10, at: '2026-03-02T12:00:01Z' });
    await store.save([record('a', { score: 90, at: '2026-03-02T12:00:02Z' })]);
    await store.saveRun({
      startedAt: began,
      finishedAt: new Date('2026-03-02T12:00:03Z'),
      changed: [ofAll, record('b', { at: '2026-03-02T12:00:01Z' })],
      gone: [],
      services: 2,
    });
    await expect(store.find(ofAll.entityRef)).resolves.toMatchObject({
      score: 90,
    });
    const days = await store.days('2026-03-02', {});
    expect([...days.values()].map(toSum)).toMatchObject([{ score: 95 }]);
  });

  it('takes more services than a statement has room for', async () => {
    const { store, look } = await createStore(id);
    const many = Array.from({ length: 1_200 }, (_, index) =>
      record(`service-${index}`),
    );
    await look('2026-03-02', many);
    await expect(store.count({})).resolves.toBe(1_200);
    const refs = many.map(({ entityRef }) => entityRef);
    await expect(store.findAll(refs)).resolves.toHaveLength(1_200);
    await look(
      '2026-03-03',
      [],
      many.map(({ title }) => title),
    );
    await expect(store.count({})).resolves.toBe(0);
    await expect(store.spans('2026-03-01', {})).resolves.toHaveLength(1_200);
    await expect(store.spans('2026-03-03', {})).resolves.toEqual([]);
  });
});
