import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { FiringServices } from 'backstage-plugin-runbook-common';
import {
  DatabaseAlertInstanceStore,
  DatabaseFiringStore,
} from '../instances/store';
import { FiringEstate, firingEstate } from './__testUtils__/firingEstate';
import { plainList } from './__testUtils__/plainList';
import { FiringOverview } from './FiringOverview';
import { FiringQuery } from './FiringQuery';

const NOW = new Date('2026-03-02T00:00:00Z');

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('what fires of all, %s', id => {
  async function start(estate: FiringEstate) {
    const knex = await databases.init(id);
    const database = mockServices.database({ knex, migrations: {} });
    const instances = await DatabaseAlertInstanceStore.create({ database });
    const firing = await DatabaseFiringStore.create({
      database,
      asked: ['east'],
    });
    const tell = async (source: string, state: 'firing' | 'resolved') => {
      const told = estate.firings.filter(
        one => one.source === source && (state === 'firing' || one.hasEnded),
      );
      const changes = await instances.record(
        source,
        told.map(({ fingerprint, name, word, startsAt, ...one }) => ({
          alert: {
            fingerprint,
            name,
            state,
            startsAt,
            labels: { alertname: name, ...(word && { severity: word }) },
            annotations: {},
          },
          entityRefs: one.isMoved
            ? estate.services.slice(0, 2)
            : one.entityRefs,
        })),
        NOW,
      );
      for (const [index, { isMoved, entityRefs }] of told.entries()) {
        if (isMoved) {
          await instances.setOwners(changes[index]!.id, entityRefs);
        }
      }
    };
    for (const source of ['alertmanager', 'json']) {
      await tell(source, 'firing');
      await tell(source, 'resolved');
    }
    await knex('runbook_alert_tellers').insert(
      estate.firings.map(({ fingerprint, startsAt, isSilenced }) => ({
        fingerprint,
        teller: 'east',
        starts_at: startsAt,
        heard_at: NOW,
        suppression: isSilenced ? '{}' : null,
      })),
    );

    const catalog = { asked: [] as string[], gone: new Set<string>() };
    const overview = new FiringOverview({
      store: firing,
      directory: {
        findAll: async refs => {
          catalog.asked.push(...refs);
          return refs.map(ref =>
            catalog.gone.has(ref)
              ? undefined
              : {
                  apiVersion: 'backstage.io/v1alpha1',
                  kind: parseEntityRef(ref).kind,
                  metadata: { name: ref },
                },
          );
        },
      },
      services: async () =>
        new Map(
          estate.services
            .filter(ref => !catalog.gone.has(ref))
            .map(ref => [ref, { title: ref }]),
        ),
      alerts: {
        briefMany: async refs =>
          new Map(
            refs.map(ref => [
              ref,
              {
                rulesState: 'missing' as const,
                alerts: estate.definitions
                  .filter(({ entityRef }) => entityRef === ref)
                  .map(definition => ({ ...definition, states: [] })),
              },
            ]),
          ),
      },
    });
    const reader = (hides: boolean) => ({
      credentials: mockCredentials.user(),
      all: !hides,
      hidesNothing: !hides,
      isAllowed: ({ metadata }: { metadata: { name: string } }) =>
        !hides || !estate.hidden.has(metadata.name),
      maySee: async () => true,
    });
    /** All pages, and what the catalog was asked for the first. */
    const list = async (query: FiringQuery, hides: boolean) => {
      const pages: Array<Omit<FiringServices, 'sources'>> = [];
      let cursor: string | undefined;
      catalog.asked = [];
      do {
        pages.push(await overview.list({ ...query, cursor }, reader(hides)));
        cursor = pages.at(-1)?.nextCursor;
      } while (cursor);
      return {
        pages,
        totals: pages[0]?.totals,
        services: pages
          .flatMap(({ services }) => services)
          .map(({ entityRef, firing: own, alerts }) => ({
            entityRef,
            firing: own,
            alerts: alerts.map(({ severity, instances: many, ...alert }) => ({
              severity,
              instances: many,
              silenced: alert.silenced,
              since: alert.since,
            })),
          })),
      };
    };
    return { catalog, overview, reader, list };
  }

  const QUERIES: FiringQuery[] = [
    {},
    { limit: 1 },
    { limit: 3, q: 'parcel' },
    { q: 'DOWN default/a' },
    { q: '50%' },
    { q: '_' },
    { q: 'éteint' },
    { limit: 2, severity: 'SEV1' },
    { severity: 'SEV3' },
    { limit: 2, severity: 'none' },
    { q: 'db', severity: 'SEV2' },
  ];

  it.each([1, 2, 3, 4])(
    'is what going through it one by one gives, estate %d',
    async seed => {
      const estate = firingEstate(seed);
      const { list } = await start(estate);
      for (const hides of [false, true]) {
        for (const query of QUERIES) {
          const { totals, services, pages } = await list(query, hides);
          const plain = plainList(
            estate,
            query,
            ref => !hides || !estate.hidden.has(ref),
          );
          const what = JSON.stringify({ ...query, hides });
          expect({ what, totals, services }).toEqual({ what, ...plain });
          const { limit = 25 } = query;
          expect(pages).toHaveLength(
            Math.max(1, Math.ceil(plain.services.length / limit)),
          );
        }
      }
    },
  );

  it('counts the same of the services that are asked for', async () => {
    const estate = firingEstate(5);
    const { overview, reader } = await start(estate);
    const { services } = plainList(estate, {}, ref => !estate.hidden.has(ref));
    const firing = new Map(services.map(one => [one.entityRef, one.firing]));
    await expect(
      overview.firingOf(estate.services, reader(true)),
    ).resolves.toEqual({
      services: estate.services
        .filter(ref => !estate.hidden.has(ref))
        .map(entityRef => ({
          entityRef,
          firing: firing.get(entityRef) ?? [],
        })),
    });
  });

  it('fills a page with services that are in the catalog still, without asking it for who may see all', async () => {
    const estate = firingEstate(6);
    const { catalog, list } = await start(estate);
    const all = plainList(estate, {}, () => true).services.map(
      ({ entityRef }) => entityRef,
    );
    const whole = await list({ limit: 100 }, false);
    expect(catalog.asked).toEqual([]);
    expect(whole.services.map(({ entityRef }) => entityRef)).toEqual(all);
    expect(whole.pages).toHaveLength(1);

    const [first, second, third = '', ...rest] = all;
    catalog.gone = new Set([first!, second!, ...rest.slice(-1)]);
    const { pages, services } = await list({ limit: 1 }, false);
    expect(pages[0]?.services.map(({ entityRef }) => entityRef)).toEqual([
      third,
    ]);
    expect(services.map(({ entityRef }) => entityRef)).toEqual(
      all.filter(ref => !catalog.gone.has(ref)),
    );
  });
});
