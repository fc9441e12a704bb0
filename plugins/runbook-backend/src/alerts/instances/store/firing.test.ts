import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ReportedAlert } from '../sources';
import { DatabaseAlertInstanceStore } from './DatabaseAlertInstanceStore';
import { DatabaseFiringStore } from './DatabaseFiringStore';

const PARCELS = 'component:default/parcel-api';
const LABELS = 'component:default/label-api';
const NOON = new Date('2026-03-10T12:00:00Z');

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'what is kept of firings, %s',
  id => {
    async function start() {
      const knex = await databases.init(id);
      const database = mockServices.database({ knex, migrations: {} });
      const store = await DatabaseAlertInstanceStore.create({ database });
      const firing = await DatabaseFiringStore.create({ database, asked: [] });
      const tell = async (
        severity: string,
        more: { state?: ReportedAlert['state']; entityRefs?: string[] } = {},
      ) => {
        const { state = 'firing', entityRefs = [PARCELS] } = more;
        const [change] = await store.record(
          'shop',
          [
            {
              alert: {
                fingerprint: 'f',
                name: 'Down',
                state,
                startsAt: NOON,
                labels: { severity },
                annotations: {},
              },
              entityRefs,
            },
          ],
          NOON,
        );
        return change;
      };
      return {
        knex,
        store,
        tell,
        list: async () =>
          firing.listServices({
            filter: { words: [] },
            grades: await firing.readGrades(10).then(({ words }) => ({
              words,
              defined: [],
            })),
            limit: 10,
          }),
        fires: async () =>
          (await firing.listGroups([PARCELS, LABELS])).map(
            ({ entityRef, severityText }) => [entityRef, severityText],
          ),
      };
    }

    it('goes with the services that it belongs to, and with its severity', async () => {
      const { store, tell, fires } = await start();
      const began = await tell('page');
      expect(await fires()).toEqual([[PARCELS, 'page']]);
      // Of a source that has ids of its own, labels change.
      await tell('info');
      expect(await fires()).toEqual([[PARCELS, 'info']]);
      await store.setOwners(began!.id, [LABELS]);
      expect(await fires()).toEqual([[LABELS, 'info']]);
      await tell('info', { entityRefs: [] });
      expect(await fires()).toEqual([]);
    });

    it('is listed where neither a word nor a definition tells a severity', async () => {
      const { list, tell } = await start();
      await expect(list()).resolves.toEqual({ totals: [], services: [] });
      await tell('weird');
      const urgency = { severity: undefined, isSilenced: false };
      await expect(list()).resolves.toEqual({
        totals: [{ ...urgency, alerts: 1 }],
        services: [{ ...urgency, entityRef: PARCELS }],
      });
    });

    it('goes when it ends, and when it is forgotten', async () => {
      const { store, tell, fires } = await start();
      await tell('page');
      await tell('page', { state: 'resolved' });
      expect(await fires()).toEqual([]);
      const [later] = await store.record(
        'shop',
        [
          {
            alert: {
              fingerprint: 'g',
              name: 'Down',
              state: 'firing',
              startsAt: NOON,
              labels: {},
              annotations: {},
            },
            entityRefs: [PARCELS],
          },
        ],
        NOON,
      );
      expect(later?.change).toBe('began');
      expect(await fires()).toHaveLength(1);
      await store.forgetBefore(new Date(NOON.getTime() + 1));
      expect(await fires()).toEqual([]);
    });

    it('is mended after a replica of an older version, which knows nothing of it', async () => {
      const { knex, store, tell, fires } = await start();
      const began = await tell('page');
      await knex('runbook_firing_alerts').delete();
      // The sweep gives each to the services that it should have.
      expect(await store.listOwners(undefined, 10)).toMatchObject([
        { id: began!.id, entityRefs: [] },
      ]);
      await store.setOwners(began!.id, [PARCELS]);
      expect(await fires()).toEqual([[PARCELS, 'page']]);

      await knex('runbook_alert_instances').update({ firing: false });
      await store.forgetBefore(new Date(0));
      expect(await fires()).toEqual([]);
    });
  },
);
