import { Entity } from '@backstage/catalog-model';
import { ServiceTitles } from './ServiceTitles';

const MINUTE = 60_000;

function service(name: string, title?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', ...(title && { title }) },
  };
}

function start(entities: Entity[]) {
  const catalog = { entities, fails: false, asked: 0 };
  const clock = { now: 0 };
  const warn = jest.fn();
  const titles = new ServiceTitles({
    directory: {
      async *listEntities() {
        catalog.asked += 1;
        if (catalog.fails) {
          throw new Error('no catalog');
        }
        yield catalog.entities;
      },
    },
    logger: { warn },
    now: () => clock.now,
  });
  return {
    catalog,
    clock,
    warn,
    titles,
    told: async () => Object.fromEntries(await titles.get()),
  };
}

const API = 'component:default/label-api';

describe('the titles of services', () => {
  it('are listed again soon after the first time, and then every five minutes', async () => {
    const { catalog, clock, titles, told } = start([
      service('label-api', 'Labels'),
      service('stamp-api'),
    ]);
    expect(await told()).toEqual({ [API]: 'Labels' });
    const before = await titles.get();
    for (const [pause, asked] of [
      [10_000 - 1, 1],
      [1, 2],
      [5 * MINUTE - 1, 2],
      [1, 3],
    ] as const) {
      clock.now += pause;
      // What is there is told, while it is listed beside.
      expect(await titles.get()).toBe(before);
      expect(catalog.asked).toBe(asked);
      await new Promise(setImmediate);
    }
    // The same, so that nothing is read again because of it.
    expect(await titles.get()).toBe(before);
  });

  it('change with the catalog', async () => {
    const { catalog, clock, told } = start([service('label-api', 'Labels')]);
    await told();
    catalog.entities = [service('label-api', 'Stickers')];
    clock.now += 5 * MINUTE;
    await told();
    await new Promise(setImmediate);
    expect(await told()).toEqual({ [API]: 'Stickers' });
  });

  it('stay where the catalog does not answer, and are none before it did', async () => {
    const { catalog, clock, warn, told } = start([
      service('label-api', 'Labels'),
    ]);
    catalog.fails = true;
    expect(await told()).toEqual({});
    expect(warn).toHaveBeenCalledTimes(1);
    catalog.fails = false;
    clock.now += 5 * MINUTE;
    await told();
    await new Promise(setImmediate);
    catalog.fails = true;
    clock.now += 5 * MINUTE;
    await told();
    await new Promise(setImmediate);
    expect(await told()).toEqual({ [API]: 'Labels' });
  });
});
