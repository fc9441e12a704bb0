import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  resolvedAlertSchema,
  ServiceAlerts,
  serviceAlertsSchema,
} from 'backstage-plugin-runbook-common';
import request from 'supertest';
import {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from '../permissions';
import { runbookPlugin } from '../plugin';

const SERVICES = '/api/runbook/services/component/default';
const TAB = 'https://portal.example/catalog/default/component';

const RULES = `groups:
  - name: parcels
    rules:
      - alert: ParcelApiDown
        expr: up == 0
        for: 5m
        labels: { severity: critical, service: parcel-api }
        annotations: { summary: Down, runbook_url: '${TAB}/parcel-api/runbook#Restart' }
      - alert: DiskFull
        expr: disk > 90
        labels: { severity: warning }
        annotations: { runbook_url: '${TAB}/parcel-api/runbook#disk-ful' }
      - alert: DbSlow
        expr: db > 1
        annotations: { runbook_url: '${TAB}/parcel-db/runbook#failover' }
      - alert: Lonely
        expr: x
`;
const RUNBOOK = `# Parcel API

## Restart

1. Do it.

## Disk full

1. Grow it.

## Alerts

| Alert | Severity | Meaning | First response |
| --- | --- | --- | --- |
| ParcelApiDown | critical | nothing is served | [Restart](#restart) |
| QueueStuck | warning | nothing moves | call someone |
`;

describe('alerts', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'alerts-')));
    await write('parcel-api/docs/runbook.md', RUNBOOK);
    await write('parcel-api/alerts/rules.yaml', RULES);
    await write('parcel-db/runbook.md', '# DB\n\n## Failover\n\n1. Go.\n');
    await write(
      'parcel-db/alerts.yaml',
      "groups: [{ name: db, rules: [{ alert: DiskFull, expr: disk, annotations: { runbook_url: '#failover' } }] }]",
    );
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function write(path: string, content: string) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }

  function service(
    name: string,
    annotations: Record<string, string>,
    owner = 'parcels',
  ): Entity {
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        etag: '1',
        annotations: {
          'backstage.io/managed-by-location': `file:${folder}/${name}/catalog-info.yaml`,
          ...annotations,
        },
      },
      spec: { type: 'service', owner },
      relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
    };
  }

  const parcelApi = (annotations: Record<string, string> = {}) =>
    service('parcel-api', { 'runbook/alert-rules': 'alerts/', ...annotations });
  const parcelDb = () =>
    service('parcel-db', { 'runbook/alert-rules': 'alerts.yaml' }, 'storage');

  async function start(
    options: { entities?: Entity[]; decision?: QueryPermissionResponse } = {},
  ) {
    const decision = options.decision ?? { result: AuthorizeResult.ALLOW };
    const { server } = await startTestBackend({
      features: [
        runbookPlugin,
        catalogServiceMock.factory({
          entities: options.entities ?? [parcelApi(), parcelDb()],
        }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        mockServices.permissions.mock({
          authorizeConditional: async requests => requests.map(() => decision),
        }).factory,
      ],
    });
    const user = mockCredentials.user.header();
    const get = (path: string) =>
      request(server).get(path).set('authorization', user);
    return {
      get,
      refresh: (name: string) =>
        request(server)
          .post(`${SERVICES}/${name}/refresh`)
          .set('authorization', user),
      alertsOf: async (name: string): Promise<ServiceAlerts> => {
        const { status, body } = await get(`${SERVICES}/${name}/alerts`);
        expect(status).toBe(200);
        return serviceAlertsSchema.parse(body);
      },
      resolve: async (query: Record<string, string>) => {
        const { status, body } = await get('/api/runbook/alerts/resolve').query(
          query,
        );
        expect(status).toBe(200);
        return resolvedAlertSchema.parse(body);
      },
    };
  }

  it('brings the rules of a service and what its runbook says of them together', async () => {
    const { alertsOf } = await start();
    const { alerts, rules, findings } = await alertsOf('parcel-api');

    expect(rules).toMatchObject({ state: 'imported' });
    expect(findings).toEqual([]);
    expect(
      alerts.map(({ name, severity, rule, documentation, procedure }) => [
        name,
        severity,
        rule?.link?.state ?? (rule ? 'no link' : 'no rule'),
        documentation?.meaning,
        procedure && `${procedure.entityRef}#${procedure.fragment}`,
      ]),
    ).toEqual([
      [
        'ParcelApiDown',
        'SEV1',
        'exact',
        'nothing is served',
        'component:default/parcel-api#restart',
      ],
      ['DiskFull', 'SEV3', 'near', undefined, undefined],
      [
        'QueueStuck',
        'SEV3',
        'no rule',
        'nothing moves',
        'component:default/parcel-api#queuestuck',
      ],
      [
        'DbSlow',
        undefined,
        'exact',
        undefined,
        'component:default/parcel-db#failover',
      ],
      ['Lonely', undefined, 'no link', undefined, undefined],
    ]);
    expect(alerts[0]).toMatchObject({
      rule: {
        group: 'parcels',
        expression: 'up == 0',
        for: '5m',
        summary: 'Down',
        path: 'alerts/rules.yaml',
        line: 4,
      },
      procedure: { title: 'Restart' },
    });
    expect(alerts[1]?.rule?.link).toMatchObject({
      suggestion: { fragment: 'disk-full', title: 'Disk full' },
    });
  });

  it('takes an edit over with a refresh, and keeps the last good rules of a broken file', async () => {
    const { alertsOf, refresh } = await start();
    await write(
      'parcel-api/alerts/rules.yaml',
      'groups: [{ name: g, rules: [{ alert: Fresh, expr: x }] }]\n',
    );
    expect((await refresh('parcel-api')).status).toBe(200);
    const named = async () =>
      (await alertsOf('parcel-api')).alerts.flatMap(({ name, rule }) =>
        rule ? [name] : [],
      );
    expect(await named()).toEqual(['Fresh']);

    await write('parcel-api/alerts/rules.yaml', 'groups: [\n');
    await refresh('parcel-api');
    expect(await named()).toEqual(['Fresh']);
    const { findings } = await alertsOf('parcel-api');
    expect(findings).toMatchObject([
      { rule: 'alert-rules-unreadable', where: 'alerts/rules.yaml' },
    ]);
    expect(findings[0]?.message).toContain('last version that could be read');

    await rm(join(folder, 'parcel-api/alerts'), { recursive: true });
    await refresh('parcel-api');
    expect(await named()).toEqual(['Fresh']);
    expect((await alertsOf('parcel-api')).rules).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('correct runbook/alert-rules'),
    });
  });

  it('says of a templated file what it is, and reads the others', async () => {
    await write('parcel-api/alerts/a.yaml', '{{- range . }}\ngroups: []\n');
    const { alertsOf } = await start();
    const { alerts, findings } = await alertsOf('parcel-api');
    expect(alerts.length).toBeGreaterThan(3);
    expect(findings).toMatchObject([{ where: 'alerts/a.yaml', line: 1 }]);
  });

  it('knows no rules where the service names none, and forgets those it had', async () => {
    const { alertsOf, refresh } = await start({
      entities: [service('parcel-api', {})],
    });
    expect((await refresh('parcel-api')).status).toBe(200);
    const { rules, alerts } = await alertsOf('parcel-api');
    expect(rules).toEqual({ state: 'missing' });
    expect(alerts.map(({ name }) => name)).toEqual([
      'ParcelApiDown',
      'QueueStuck',
    ]);
  });

  it('says nothing of a runbook that the reader may not see', async () => {
    const { alertsOf } = await start({
      decision: createRunbookServiceConditionalDecision(
        alertReadPermission,
        runbookConditions.isEntityOwner({ claims: ['group:default/parcels'] }),
      ),
    });
    const { alerts } = await alertsOf('parcel-api');
    expect(alerts.find(({ name }) => name === 'DbSlow')).toMatchObject({
      rule: { link: { state: 'dangling', wanted: 'parcel-db' } },
    });
  });

  it('finds the one service that has an alert', async () => {
    const { resolve } = await start();
    const { matches, nearest } = await resolve({
      alertname: 'parcelapidown',
      instance: 'i-1',
    });
    expect(nearest).toEqual([]);
    expect(matches).toEqual([
      {
        name: 'ParcelApiDown',
        entityRef: 'component:default/parcel-api',
        title: 'parcel-api',
        severity: 'SEV1',
        severityText: 'critical',
        summary: 'Down',
        procedure: {
          entityRef: 'component:default/parcel-api',
          fragment: 'restart',
          title: 'Restart',
        },
      },
    ]);
  });

  it('tells services that share a name apart by the labels', async () => {
    const { resolve } = await start();
    const owners = async (labels: Record<string, string>) =>
      (await resolve({ alertname: 'DiskFull', ...labels })).matches.map(
        ({ title }) => title,
      );
    expect(await owners({})).toEqual(['parcel-api', 'parcel-db']);
    expect(await owners({ service: 'parcel-db' })).toEqual(['parcel-db']);
    expect(await owners({ service: 'unheard' })).toEqual([
      'parcel-api',
      'parcel-db',
    ]);
  });

  it('follows the selector of a service', async () => {
    const { resolve } = await start({
      entities: [
        parcelApi({ 'runbook/alert-selector': 'team=~"parcels|depot"' }),
        parcelDb(),
      ],
    });
    const { matches } = await resolve({ alertname: 'DiskFull', team: 'depot' });
    expect(matches).toMatchObject([{ title: 'parcel-api' }]);
  });

  it('offers the nearest names where nobody has the alert', async () => {
    const { resolve } = await start();
    const { matches, nearest } = await resolve({ alertname: 'ParcelApiDwon' });
    expect(matches).toEqual([]);
    expect(nearest[0]).toMatchObject({
      name: 'ParcelApiDown',
      procedure: { fragment: 'restart' },
    });
  });

  it('tells only of services that the reader may see', async () => {
    const { resolve } = await start({
      decision: createRunbookServiceConditionalDecision(
        alertReadPermission,
        runbookConditions.isEntityOwner({ claims: ['group:default/storage'] }),
      ),
    });
    expect((await resolve({ alertname: 'DiskFull' })).matches).toMatchObject([
      { title: 'parcel-db' },
    ]);
    expect(await resolve({ alertname: 'ParcelApiDown' })).toEqual({
      matches: [],
      nearest: [],
    });
  });

  it.each([
    ['without a name', '', 400],
    ['with a name twice', '?alertname=A&alertname=B', 400],
    ['with an endless label', `?alertname=A&x=${'y'.repeat(2_001)}`, 400],
  ])('refuses to resolve an alert %s', async (_, query, status) => {
    const { get } = await start();
    expect((await get(`/api/runbook/alerts/resolve${query}`)).status).toBe(
      status,
    );
  });

  it('says 403 when the policy denies', async () => {
    const { get } = await start({ decision: { result: AuthorizeResult.DENY } });
    expect((await get(`${SERVICES}/parcel-api/alerts`)).status).toBe(403);
    expect(
      (await get('/api/runbook/alerts/resolve?alertname=DiskFull')).status,
    ).toBe(403);
  });
});
