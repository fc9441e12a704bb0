import { ALERT_EVENTS_TOPIC } from 'backstage-plugin-runbook-common';
import {
  INES,
  LABELS,
  MEI,
  startIncidents,
} from '../__testUtils__/startIncidents';

describe('incidents', () => {
  it('attach alerts of their services, and record their end', async () => {
    const { declare, get, post, events, asService, until } =
      await startIncidents();
    await declare();
    const alert = (status: string) => ({
      version: '4',
      status,
      receiver: 'portal',
      alerts: [
        {
          status,
          labels: {
            alertname: 'QueueFull',
            service: 'label-api',
            severity: 'critical',
          },
          annotations: { summary: 'The queue is full' },
          startsAt: '2026-11-21T03:00:00Z',
          endsAt:
            status === 'resolved'
              ? new Date().toISOString()
              : '0001-01-01T00:00:00Z',
          fingerprint: 'f1',
        },
      ],
    });
    const [subscription] = events.subscribe.mock.calls
      .map(([options]) => options)
      .filter(({ topics }) => topics.includes(ALERT_EVENTS_TOPIC));
    events.publish.mockImplementation(async params => {
      if (params.topic === ALERT_EVENTS_TOPIC) {
        await subscription?.onEvent(params);
      }
    });
    const alerts = async () => (await get('/incidents/inc-1')).body.alerts;
    await asService
      .post('/alerts/webhooks/alertmanager')
      .send(alert('firing'))
      .expect(200);
    await until(async () => (await alerts()).length === 1);
    await expect(alerts()).resolves.toMatchObject([
      {
        name: 'QueueFull',
        severity: 'critical',
        summary: 'The queue is full',
        service: LABELS,
      },
    ]);
    // One that fires already attaches itself at declaration.
    await expect(declare({ title: 'Again' })).resolves.toMatchObject({
      alerts: [{ name: 'QueueFull' }],
    });
    await asService
      .post('/alerts/webhooks/alertmanager')
      .send(alert('resolved'))
      .expect(200);
    await until(async () => (await alerts())[0].endedAt !== undefined);
    const [{ id }] = await alerts();
    await post('/incidents/inc-1/alerts').send({ alert: id }).expect(404);
  });

  it('show overrides of the rotation that is paged for them', async () => {
    const { declare, createRotation, get, post, events, until } =
      await startIncidents();
    await createRotation();
    await declare();
    const [subscription] = events.subscribe.mock.calls
      .map(([options]) => options)
      .filter(({ topics }) => topics.includes('runbook.rotation.on-call'));
    events.publish.mockImplementation(async params => {
      if (params.topic === 'runbook.rotation.on-call') {
        await subscription?.onEvent(params);
        // Told again, it is there once.
        await subscription?.onEvent(params);
      }
    });
    const now = Date.now();
    await post('/rotations/shipping/overrides')
      .send({
        kind: 'cover',
        user: MEI,
        start: new Date(now + 60_000).toISOString(),
        end: new Date(now + 3_600_000).toISOString(),
      })
      .expect(200);
    const entries = async () =>
      (await get('/incidents/inc-1/timeline?kinds=rotation-changed')).body
        .entries;
    await until(async () => (await entries()).length > 0);
    await expect(entries()).resolves.toMatchObject([
      {
        rotation: 'shipping',
        by: INES,
        change: { kind: 'override-created', override: { user: MEI } },
      },
    ]);
  });
});
