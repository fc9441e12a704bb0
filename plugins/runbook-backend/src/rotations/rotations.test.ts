import {
  rotationDetailSchema,
  rotationOnCallSchema,
  serviceRotationSchema,
} from 'backstage-plugin-runbook-common';
import {
  INES,
  startRotations,
  TOMASZ,
  weekly,
} from './__testUtils__/startRotations';

// Monday 16 November 2026, 12:00 in Lisbon: turn 45, which is Inês's.
const MONDAY = Date.parse('2026-11-16T12:00:00Z');

jest.useFakeTimers({
  doNotFake: [
    'nextTick',
    'setImmediate',
    'setTimeout',
    'setInterval',
    'clearTimeout',
    'clearInterval',
    'clearImmediate',
    'queueMicrotask',
    'performance',
    'hrtime',
  ],
});
jest.setSystemTime(MONDAY);

describe('the endpoints of rotations', () => {
  it('create a rotation and tell who is on call in it', async () => {
    const backend = await startRotations();

    const created = await backend.post('/rotations').send(weekly('shipping'));
    expect(created.body).toMatchObject({ id: 'shipping', revision: 1 });
    expect(created.status).toBe(200);
    rotationDetailSchema.parse(created.body);
    expect(created.headers.etag).toMatch(/^"1-/);

    const onCall = await backend.get('/rotations/shipping/on-call');
    expect(rotationOnCallSchema.parse(onCall.body)).toMatchObject({
      state: 'on',
      onCall: [
        {
          layer: 'primary',
          people: [
            {
              user: INES,
              since: '2026-11-16T09:00:00.000Z',
              until: '2026-11-23T09:00:00.000Z',
            },
          ],
          next: { at: '2026-11-23T09:00:00.000Z', people: [TOMASZ] },
        },
      ],
    });

    const list = await backend.get('/rotations');
    expect(list.body.rotations).toMatchObject([{ id: 'shipping' }]);
    const ofService = await backend.get(
      '/services/component/default/label-api/rotation',
    );
    expect(serviceRotationSchema.parse(ofService.body)).toMatchObject({
      source: 'owner',
      rotation: { id: 'shipping' },
      others: [],
    });
  });
});
