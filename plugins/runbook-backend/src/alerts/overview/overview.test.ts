import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  QueryPermissionResponse,
} from '@backstage/plugin-permission-common';
import {
  alertReadPermission,
  faultyServicesSchema,
  firingServicesSchema,
  serviceFiringsSchema,
  unownedAlertsSchema,
} from 'backstage-plugin-runbook-common';
import request from 'supertest';
import {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from '../../permissions';
import { runbookPlugin } from '../../plugin';

const ALERTS = '/api/runbook/alerts';
const API = 'component:default/parcel-api';
const DB = 'component:default/parcel-db';

const FIRING: Array<Record<string, string>> = [
  { alertname: 'Down', severity: 'page', service: 'parcel-api', pod: '1' },
  { alertname: 'Down', severity: 'page', service: 'parcel-api', pod: '2' },
  // The label tells no severity, the runbook does.
  { alertname: 'Quiet', service: 'parcel-api' },
  { alertname: 'Slow', severity: 'page', service: 'parcel-db' },
  { alertname: 'Lost', severity: 'info', service: 'parcelapi', job: 'a' },
  {
    alertname: 'Lost',
    severity: 'info',
    service: 'parcelapi',
    job: 'a',
    x: 'y',
  },
  { alertname: 'Adrift', severity: 'page' },
];

function toAlert(labels: Record<string, string>, index: number) {
  return {
    status: 'firing',
    labels,
    startsAt: `2026-03-01T12:0${index}:00Z`,
    fingerprint: JSON.stringify(labels),
  };
}

const onlyParcels = createRunbookServiceConditionalDecision(
  alertReadPermission,
  runbookConditions.isEntityOwner({ claims: ['group:default/parcels'] }),
);

describe('the overview of alerts', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'overview-')));
    await mkdir(join(folder, 'parcel-api'));
    await writeFile(
      join(folder, 'parcel-api/runbook.md'),
      '# Parcel API\n\n## Alerts\n\n| Alert | Severity | Meaning |\n| --- | --- | --- |\n| Down | critical | nothing is served |\n| Quiet | warning | hush |\n',
    );
    await writeFile(
      join(folder, 'parcel-api/alerts.yaml'),
      "groups: [{ name: g, rules: [{ alert: Down, expr: up, annotations: { runbook_url: 'https://portal.example/catalog/default/component/parcel-api/runbook#vanished' } }, { alert: Odd, expr: x }] }]",
    );
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  function service(name: string, owner: string): Entity {
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        etag: '1',
        annotations: {
          'backstage.io/managed-by-location': `file:${folder}/${name}/catalog-info.yaml`,
          ...(name === 'parcel-api' && {
            'runbook/alert-rules': 'alerts.yaml',
          }),
          ...(name === 'key-store' && {
            'runbook/alert-selector': 'cluster=~"keys|store", env="prod"',
          }),
        },
      },
      spec: { type: 'service', owner },
      relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
    };
  }

  async function start(
    decision: QueryPermissionResponse = { result: AuthorizeResult.ALLOW },
  ) {
    const current = { decision };
    const { server } = await startTestBackend({
      features: [
        runbookPlugin,
        catalogServiceMock.factory({
          entities: [
            service('parcel-api', 'parcels'),
            service('parcel-db', 'storage'),
            service('key-store', 'storage'),
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            runbook: {
              // Nobody listens there.
              alertmanagers: [{ name: 'eu', url: 'http://127.0.0.1:9' }],
            },
          },
        }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        mockServices.permissions.mock({
          authorizeConditional: async requests =>
            requests.map(({ permission }) =>
              permission.name === 'runbook.alert.receive'
                ? { result: AuthorizeResult.ALLOW }
                : current.decision,
            ),
        }).factory,
      ],
    });
    const tell = (...alerts: Array<Record<string, string>>) =>
      request(server)
        .post(`${ALERTS}/webhooks/alertmanager`)
        .set('authorization', mockCredentials.service.header())
        .send({ alerts: alerts.map(toAlert) })
        .expect(200);
    await tell(...FIRING);
    const get = (path: string, query: Record<string, string> = {}) =>
      request(server)
        .get(`${ALERTS}${path}`)
        .query(query)
        .set('authorization', mockCredentials.user.header());
    return {
      get,
      tell,
      firing: async (query?: Record<string, string>) =>
        firingServicesSchema.parse((await get('', query)).body),
      firingOf: async (services: string) =>
        serviceFiringsSchema.parse((await get('/firing', { services })).body)
          .services,
      unowned: async (query?: Record<string, string>) =>
        unownedAlertsSchema.parse((await get('/unowned', query)).body),
      faulty: async (fault: string) =>
        faultyServicesSchema.parse((await get('/faults', { fault })).body),
    };
  }

  it('lists what fires by service, the worst first, with what to do', async () => {
    const { firing } = await start();
    const { totals, services, nextCursor } = await firing();
    expect(totals).toEqual([
      { severity: 'SEV1', alerts: 2 },
      { severity: 'SEV3', alerts: 1 },
    ]);
    expect(nextCursor).toBeUndefined();
    expect(services.map(({ entityRef }) => entityRef)).toEqual([API, DB]);
    expect(services[0]).toMatchObject({
      owner: 'group:default/parcels',
      alerts: [
        {
          name: 'Down',
          severity: 'SEV1',
          instances: 2,
          since: '2026-03-01T12:00:00.000Z',
          states: ['documented', 'danglingLink'],
          procedure: { entityRef: API, fragment: 'down' },
        },
        { name: 'Quiet', severity: 'SEV3', severityText: 'warning' },
      ],
    });
    expect(services[1]?.alerts).toMatchObject([
      { name: 'Slow', states: ['undocumented'] },
    ]);
  });

  it('pages and filters it', async () => {
    const { get, firing } = await start();
    const first = await firing({ limit: '1' });
    expect(first.services.map(({ entityRef }) => entityRef)).toEqual([API]);
    const second = await firing({ limit: '1', cursor: first.nextCursor ?? '' });
    expect(second.services.map(({ entityRef }) => entityRef)).toEqual([DB]);
    expect(second.nextCursor).toBeUndefined();
    expect(second.totals).toEqual(first.totals);

    expect((await firing({ severity: 'SEV3' })).services).toMatchObject([
      { entityRef: API, alerts: [{ name: 'Quiet' }] },
    ]);
    expect((await firing({ q: 'slow DB' })).services).toMatchObject([
      { entityRef: DB },
    ]);
    expect((await get('', { cursor: '' })).status).toBe(400);
    expect((await get('', { severity: 'SEV9' })).status).toBe(400);
  });

  it('counts what fires of the services asked for', async () => {
    const { get, firingOf } = await start();
    expect(await firingOf(`${DB},${API},component:default/gone`)).toEqual([
      { entityRef: DB, firing: [{ severity: 'SEV1', alerts: 1 }] },
      {
        entityRef: API,
        firing: [
          { severity: 'SEV1', alerts: 1 },
          { severity: 'SEV3', alerts: 1 },
        ],
      },
    ]);
    const many = Array.from({ length: 101 }, (_, index) => `system:a/${index}`);
    const refused = await get('/firing', { services: many.join(',') });
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('no more than 100'),
    ]);
    expect((await get('/firing', { services: 'nonsense' })).status).toBe(400);
  });

  it('tells which Alertmanagers do not answer, beside what fires', async () => {
    const { firing, unowned } = await start();
    let { sources } = await firing();
    while (sources.every(({ reachable }) => reachable)) {
      // It is asked by schedule.
      ({ sources } = await firing());
    }
    expect(sources).toEqual([
      {
        name: 'eu',
        url: 'http://127.0.0.1:9',
        reachable: false,
        problem: 'It cannot be reached.',
      },
    ]);
    expect((await unowned()).sources).toEqual(sources);
  });

  it('tells of an alert that nobody owns what would own it', async () => {
    const { unowned } = await start();
    const { hidden, total, alerts } = await unowned();
    expect({ hidden, total }).toEqual({ hidden: false, total: 2 });
    expect(alerts).toMatchObject([
      { name: 'Adrift', severity: 'SEV1', similar: [] },
      {
        name: 'Lost',
        severity: 'SEV4',
        instances: 2,
        labels: { service: 'parcelapi', job: 'a' },
        similar: [{ label: 'service', value: 'parcelapi', entityRef: API }],
        selector: 'job="a"',
      },
    ]);
    expect(alerts[0]?.selector).toBeUndefined();
    expect(alerts[1]?.labels).not.toHaveProperty('x');

    const first = await unowned({ limit: '1' });
    expect(first.alerts).toMatchObject([{ name: 'Adrift' }]);
    const rest = await unowned({ cursor: first.nextCursor ?? '' });
    expect(rest.alerts).toMatchObject([{ name: 'Lost' }]);
    expect((await unowned({ severity: 'SEV4' })).total).toBe(1);
  });

  it('tells which selector an alert misses that has the name of its service', async () => {
    const { tell, unowned } = await start();
    await tell({ alertname: 'Sealed', app: 'key-store' });
    expect((await unowned({ q: 'sealed' })).alerts).toMatchObject([
      {
        similar: [
          {
            label: 'app',
            value: 'key-store',
            entityRef: 'component:default/key-store',
            selector: 'cluster=~"keys|store", env="prod"',
          },
        ],
      },
    ]);
  });

  it('finds what is undocumented and which links dangle', async () => {
    const { faulty } = await start();
    expect(await faulty('undocumented')).toMatchObject({
      looked: 1,
      services: [{ entityRef: API, total: 1, alerts: [{ name: 'Odd' }] }],
    });
    expect(await faulty('danglingLink')).toMatchObject({
      services: [
        {
          alerts: [
            {
              name: 'Down',
              runbookUrl: expect.stringContaining('#vanished'),
              link: { state: 'near', wanted: 'vanished' },
            },
          ],
        },
      ],
    });
  });

  it('says nothing of services whose alerts the reader may not see', async () => {
    const { firing, firingOf, unowned, faulty } = await start(onlyParcels);
    const { totals, services } = await firing();
    expect(services.map(({ entityRef }) => entityRef)).toEqual([API]);
    expect(totals).toEqual([
      { severity: 'SEV1', alerts: 1 },
      { severity: 'SEV3', alerts: 1 },
    ]);
    expect((await firingOf(`${API},${DB}`)).map(one => one.entityRef)).toEqual([
      API,
    ]);
    // Whose an alert without a service is, nobody knows.
    expect(await unowned()).toMatchObject({ hidden: true, alerts: [] });
    expect((await faulty('undocumented')).services).toHaveLength(1);
  });

  it('refuses a reader who may see no alerts at all', async () => {
    const { get } = await start({ result: AuthorizeResult.DENY });
    for (const path of ['', '/firing?services=', '/unowned']) {
      expect((await get(path)).status).toBe(403);
    }
  });
});
