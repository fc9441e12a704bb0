import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import {
  alertsChangedSchema,
  alertSignalKey,
  receivedAlertsSchema,
  serviceAlertsSchema,
} from 'backstage-plugin-runbook-common';
import request from 'supertest';
import { runbookPlugin } from '../../plugin';

const WEBHOOKS = '/api/runbook/alerts/webhooks';
const MONITOR = mockCredentials.service.header();

function alert(more: object = {}) {
  return {
    status: 'firing',
    labels: {
      alertname: 'ParcelApiDown',
      severity: 'page',
      service: 'parcel-api',
    },
    annotations: { summary: 'Down' },
    startsAt: '2026-03-01T12:00:00.123456789Z',
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: 'https://prometheus.example/graph',
    fingerprint: 'abc',
    ...more,
  };
}

async function start(
  options: { features?: BackendFeature[]; backend?: JsonObject } = {},
) {
  const { server } = await startTestBackend({
    features: [
      runbookPlugin,
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
          backend: options.backend ?? {},
          runbook: {
            alerts: {
              sources: {
                uptime: {
                  alerts: 'data.checks',
                  name: 'check',
                  status: 'state',
                  resolved: ['up', 0],
                  startsAt: 'since',
                  labels: { service: 'tags.0', url: 'target.url' },
                  annotations: { summary: 'text' },
                },
              },
            },
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });
  return {
    post: (
      path: string,
      body: string | object,
      authorization: string = MONITOR,
    ) =>
      request(server)
        .post(`${WEBHOOKS}/${path}`)
        .set('authorization', authorization)
        .set('content-type', 'application/json')
        .send(body),
    postElsewhere: (body: string) =>
      request(server)
        .post('/api/runbook/rotations')
        .set('authorization', MONITOR)
        .set('content-type', 'application/json')
        .send(body),
    firing: async (authorization = mockCredentials.user.header()) => {
      const { body } = await request(server)
        .get('/api/runbook/services/component/default/parcel-api/alerts')
        .set('authorization', authorization);
      return serviceAlertsSchema.parse(body).firing;
    },
  };
}

describe('webhooks of alerts', () => {
  it('shows what Alertmanager posts on the service, until it ends', async () => {
    const { post, firing } = await start();
    const payload = { version: '4', receiver: 'portal', alerts: [alert()] };
    const { status, body } = await post('alertmanager', payload);
    expect([status, receivedAlertsSchema.parse(body)]).toEqual([
      200,
      { firing: 1, resolved: 0, unowned: 0, truncated: 0, refused: [] },
    ]);
    expect(await firing()).toMatchObject([
      {
        name: 'ParcelApiDown',
        severity: 'SEV1',
        severityText: 'page',
        source: 'alertmanager',
        startsAt: '2026-03-01T12:00:00.123Z',
        labels: { service: 'parcel-api' },
        annotations: { summary: 'Down' },
        generatorUrl: 'https://prometheus.example/graph',
      },
    ]);

    await post('alertmanager', {
      alerts: [alert({ status: 'resolved', endsAt: '2026-03-01T12:05:00Z' })],
    });
    expect(await firing()).toEqual([]);
  });

  it('tells who listens what has changed, and open tabs only that it has', async () => {
    const events = mockServices.events.mock();
    const { post } = await start({ features: [events.factory] });
    await post('alertmanager', { alerts: [alert()] });
    await post('alertmanager', { alerts: [alert()] });
    const published = events.publish.mock.calls.map(([event]) => event);
    expect(published).toEqual([
      {
        topic: 'signals',
        eventPayload: {
          recipients: { type: 'broadcast' },
          channel: 'runbook:alerts',
          message: {
            services: [alertSignalKey('component:default/parcel-api')],
          },
        },
      },
      { topic: 'runbook.alerts', eventPayload: expect.anything() },
    ]);
    expect(
      alertsChangedSchema.parse(published[1]?.eventPayload).changes,
    ).toMatchObject([
      {
        change: 'began',
        source: 'alertmanager',
        name: 'ParcelApiDown',
        severity: 'SEV1',
        startsAt: '2026-03-01T12:00:00.123Z',
        labels: { service: 'parcel-api' },
        entityRefs: ['component:default/parcel-api'],
      },
    ]);
  });

  it('takes JSON of another form where the configuration tells its fields', async () => {
    const { post, firing } = await start();
    const check = {
      check: 'HomepageSlow',
      state: 1,
      since: 1_772_366_400,
      tags: ['parcel-api'],
      text: '4 s',
    };
    const send = (...checks: object[]) => post('uptime', { data: { checks } });
    const { body } = await send(check, { ...check, state: undefined });
    expect(body).toMatchObject({ firing: 1, refused: [{ index: 1 }] });
    expect(await firing()).toMatchObject([
      {
        name: 'HomepageSlow',
        source: 'uptime',
        startsAt: '2026-03-01T12:00:00.000Z',
        labels: { alertname: 'HomepageSlow', service: 'parcel-api' },
        annotations: { summary: '4 s' },
      },
    ]);

    await send({ ...check, state: 'up' });
    expect(await firing()).toEqual([]);
  });

  it.each([
    ['no JSON', 'alertmanager', '{', ''],
    ['no alerts', 'alertmanager', '{}', 'body.alerts'],
    [
      'alerts that are no list',
      'alertmanager',
      '{"alerts": {}}',
      'body.alerts',
    ],
    ['no checks', 'uptime', '{"data": {}}', 'body.data.checks'],
    [
      'a check that says nothing',
      'uptime',
      '{"data": {"checks": [{}]}}',
      'alerts[0]: status',
    ],
  ])('answers 400 to %s and names it', async (_, path, body, named) => {
    const { post } = await start();
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(named);
  });

  it('answers 404 where no such source is configured', async () => {
    const { post } = await start();
    expect((await post('unheard', {})).status).toBe(404);
  });

  it.each([
    ['nobody', mockCredentials.none.header(), 401],
    ['a user', mockCredentials.user.header(), 403],
    ['a token that nobody gave', 'Bearer made-up', 401],
  ])('is closed to %s', async (_, authorization, status) => {
    const { post, firing } = await start();
    const answer = await post(
      'alertmanager',
      { alerts: [alert()] },
      authorization,
    );
    expect(answer.status).toBe(status);
    expect(await firing()).toEqual([]);
  });

  it('is open to a static token restricted to it, and to no token for something else', async () => {
    const token = (name: string) => `${name}-${'0123456789'.repeat(3)}`;
    const access = (subject: string, permission: string) => ({
      type: 'static',
      options: { token: token(subject), subject },
      accessRestrictions: [{ plugin: 'runbook', permission: [permission] }],
    });
    const { post, firing } = await start({
      features: [
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
      ],
      backend: {
        baseUrl: 'http://localhost',
        auth: {
          externalAccess: [
            access('monitor', 'runbook.alert.receive'),
            access('reader', 'runbook.alert.read'),
            {
              ...access('elsewhere', 'catalog.entity.read'),
              accessRestrictions: [{ plugin: 'catalog' }],
            },
          ],
        },
      },
    });
    const send = async (authorization: string) =>
      (await post('alertmanager', { alerts: [alert()] }, authorization)).status;
    expect(await send(`Bearer ${token('reader')}`)).toBe(403);
    expect(await send(`Bearer ${token('elsewhere')}`)).toBe(403);
    expect(await send(`Bearer ${token('unknown')}`)).toBe(401);
    expect(await send('')).toBe(401);
    const read = () => firing(`Bearer ${token('reader')}`);
    expect(await read()).toEqual([]);
    expect(await send(`Bearer ${token('monitor')}`)).toBe(200);
    expect(await read()).toHaveLength(1);
  });

  it('takes 1 MB here and nowhere else', async () => {
    const { post, postElsewhere } = await start();
    const payload = (size: number) => {
      const frame = JSON.stringify({
        alerts: [alert({ annotations: { summary: '' } })],
      });
      return frame.replace(
        '"summary":""',
        `"summary":"${'x'.repeat(size - frame.length)}"`,
      );
    };
    const MIB = 1024 * 1024;
    expect((await post('alertmanager', payload(MIB))).status).toBe(200);
    expect((await post('alertmanager', payload(MIB + 1))).status).toBe(413);
    expect((await postElsewhere(payload(MIB))).status).toBe(413);
  });
});
