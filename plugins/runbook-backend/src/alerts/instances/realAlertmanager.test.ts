import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ServiceAlerts,
  serviceAlertsSchema,
} from 'backstage-plugin-runbook-common';
import request from 'supertest';
import { runbookPlugin } from '../../plugin';
import {
  hasAlertmanager,
  startAlertmanager,
} from './__testUtils__/startAlertmanager';

// The portal is started twice, and its tasks look every few seconds.
jest.setTimeout(120_000);

const TOKEN = `monitor-${'0123456789'.repeat(3)}`;
const LABELS = {
  alertname: 'ParcelApiDown',
  severity: 'critical',
  service: 'parcel-api',
};

/** Looks again until it is as expected, or half a minute has passed. */
async function eventually<T>(look: () => Promise<T>, expected: unknown) {
  for (let tries = 0; ; tries += 1) {
    const found = await look();
    try {
      expect(found).toEqual(expected);
      return;
    } catch (error) {
      if (tries > 150) {
        throw error;
      }
    }
    await setTimeout(200);
  }
}

(hasAlertmanager ? describe : describe.skip)('a real Alertmanager', () => {
  const stops: Array<() => Promise<unknown>> = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) {
      await stop();
    }
  });

  /** Starts the back end on a database file that outlives it. */
  async function startPortal(directory: string, alertmanager: string) {
    const access = (subject: string, token: string, permission: string) => ({
      type: 'static',
      options: { token, subject },
      accessRestrictions: [{ plugin: 'runbook', permission: [permission] }],
    });
    const backend = await startTestBackend({
      features: [
        runbookPlugin,
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
        databaseServiceFactory,
        schedulerServiceFactory,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'parcel-api', namespace: 'default', etag: '1' },
              spec: { type: 'service' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              baseUrl: 'http://localhost',
              database: {
                client: 'better-sqlite3',
                connection: { directory },
              },
              auth: {
                externalAccess: [
                  access('monitor', TOKEN, 'runbook.alert.receive'),
                  access('reader', `reader-${TOKEN}`, 'runbook.alert.read'),
                ],
              },
            },
            runbook: {
              alertmanagers: [
                {
                  name: 'main',
                  url: alertmanager,
                  interval: { seconds: 1 },
                  endAfter: { seconds: 2 },
                },
              ],
            },
          },
        }),
      ],
    });
    let isStopped = false;
    const stop = async () => {
      if (!isStopped) {
        isStopped = true;
        await backend.stop();
      }
    };
    stops.push(stop);
    const alerts = async (): Promise<ServiceAlerts> => {
      const { body } = await request(backend.server)
        .get('/api/runbook/services/component/default/parcel-api/alerts')
        .set('authorization', `Bearer reader-${TOKEN}`);
      return serviceAlertsSchema.parse(body);
    };
    return {
      stop,
      alerts,
      port: backend.server.port(),
      firing: async () =>
        (await alerts()).firing.map(({ name, toldBy }) => [
          name,
          ...toldBy.map(teller => teller.name),
        ]),
    };
  }

  async function folder() {
    const path = await mkdtemp(join(tmpdir(), 'portal-'));
    stops.push(() => rm(path, { recursive: true }));
    return path;
  }

  it('is asked: what began and ended while the portal was away is right again', async () => {
    const alertmanager = await startAlertmanager();
    stops.push(alertmanager.stop);
    const database = await folder();
    await alertmanager.tell(LABELS, 'fires');

    const first = await startPortal(database, alertmanager.url);
    await eventually(first.firing, [['ParcelApiDown', 'main']]);
    await first.stop();

    await alertmanager.tell(LABELS, 'ended');
    await alertmanager.tell({ ...LABELS, alertname: 'QueueStuck' }, 'fires');

    const second = await startPortal(database, alertmanager.url);
    expect(await second.firing()).toEqual([['ParcelApiDown', 'main']]);
    await eventually(second.firing, [['QueueStuck', 'main']]);
    expect((await second.alerts()).sources).toMatchObject([
      { name: 'main', reachable: true },
    ]);

    const id = await alertmanager.silence('alertname', 'QueueStuck');
    await eventually(
      async () => (await second.alerts()).firing[0]?.suppression?.silences,
      [
        expect.objectContaining({
          id,
          createdBy: 'ines',
          comment: 'Known',
        }),
      ],
    );

    await alertmanager.stop();
    stops.shift();
    await eventually(
      async () =>
        (await second.alerts()).sources.map(({ reachable }) => reachable),
      [false],
    );
    expect(await second.firing()).toEqual([['QueueStuck', 'main']]);
  });

  it('tells by its webhook, and what the webhook told is its own', async () => {
    const portal = await startPortal(await folder(), 'http://127.0.0.1:9');
    const alertmanager = await startAlertmanager({
      url: `http://127.0.0.1:${portal.port}/api/runbook/alerts/webhooks/alertmanager`,
      token: TOKEN,
    });
    stops.push(alertmanager.stop);
    await alertmanager.tell(LABELS, 'fires');
    await eventually(portal.firing, [['ParcelApiDown', alertmanager.url]]);
    await alertmanager.tell(LABELS, 'ended');
    await eventually(portal.firing, []);
    expect((await portal.alerts()).sources).toHaveLength(1);
  });
});
