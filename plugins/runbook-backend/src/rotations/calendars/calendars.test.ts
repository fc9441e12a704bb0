import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import {
  calendarStateSchema,
  rotationDetailSchema,
  rotationSwapPermission,
  rotationUpdatePermission,
} from 'backstage-plugin-runbook-common';
import {
  createRunbookRotationConditionalDecision,
  runbookRotationConditions,
} from '../../permissions';
import {
  Decide,
  INES,
  startRotations,
  STRANGER,
  TOMASZ,
} from '../__testUtils__/startRotations';
import { calendar, event } from './__testUtils__/calendarText';

const DAY = 24 * 60 * 60 * 1000;

/** Ines is on call from yesterday to tomorrow, Bob after her. */
function file(name = 'Ines') {
  const basic = (days: number) =>
    `${new Date(Date.now() + days * DAY)
      .toISOString()
      .slice(0, 10)
      .replace(/-/g, '')}T000000Z`;
  return calendar(
    event(
      `SUMMARY:On Call - ${name} - Labels`,
      `DTSTART:${basic(-1)}`,
      `DTEND:${basic(2)}`,
    ),
    event(
      'SUMMARY:On Call - Bob Smith - Labels',
      `DTSTART:${basic(2)}`,
      `DTEND:${basic(5)}`,
    ),
  );
}

function rotation(layer: object = {}) {
  return {
    id: 'labels',
    title: 'Labels',
    owner: 'group:default/shipping',
    definition: {
      timeZone: 'Europe/Lisbon',
      layers: [{ kind: 'calendar', name: 'vendor', ...layer }],
    },
  };
}

const PUT = '/rotations/labels/calendars/vendor';

async function start(layer: object = {}, decide?: Decide) {
  const portal = await startRotations(decide ? { decide } : {});
  await portal.post('/rotations').send(rotation(layer)).expect(200);
  const detail = async () => {
    const { body } = await portal.get('/rotations/labels').expect(200);
    return rotationDetailSchema.parse(body);
  };
  return { portal, detail };
}

describe('the calendar of a layer', () => {
  it('that was given as a file says who is on call', async () => {
    const { portal, detail } = await start();
    expect((await detail()).calendars).toEqual([
      { layer: 'vendor', entries: [], unknownPeople: [] },
    ]);
    const { body } = await portal.put(PUT).send({ text: file() }).expect(200);
    const state = calendarStateSchema.parse(body);
    expect(state.unknownPeople).toEqual(['Bob Smith']);

    const after = await detail();
    expect(after.calendars).toEqual([state]);
    expect(after.people.map(({ entityRef }) => entityRef)).toEqual(
      expect.arrayContaining([INES, 'user:unknown/bob.smith']),
    );
    const now = await portal.get('/rotations/labels/on-call').expect(200);
    expect(now.body.onCall).toMatchObject([
      { state: 'on', people: [{ user: INES }] },
    ]);
  });

  it('tells the owner whom it names and nobody knows', async () => {
    const { portal, detail } = await start();
    await portal.put(PUT).send({ text: file() }).expect(200);
    expect((await detail()).problems).toContainEqual({
      rule: 'calendar-unknown-person',
      severity: 'warning',
      layer: 'vendor',
      people: ['Bob Smith'],
      message: expect.stringContaining('Bob Smith. Say in the layer'),
    });
  });

  it('stands in the history when it is replaced', async () => {
    const { portal } = await start();
    await portal.put(PUT).send({ text: file() }).expect(200);
    const { body } = await portal.get('/rotations/labels/history').expect(200);
    expect(body.changes[0]).toMatchObject({
      revision: 2,
      by: INES,
      kind: 'calendar-replaced',
      before: { layer: 'vendor', entries: 0 },
      after: { layer: 'vendor', entries: 2, unknownPeople: ['Bob Smith'] },
    });
  });

  it('that is no calendar is refused, and changes nothing', async () => {
    const { portal, detail } = await start();
    await portal.put(PUT).send({ text: file() }).expect(200);
    const before = await detail();
    const { body } = await portal.put(PUT).send({ text: 'x' }).expect(400);
    expect(body.error.message).toMatch(/body\.text: This is no calendar/);
    expect(await detail()).toMatchObject({
      revision: before.revision,
      calendars: before.calendars,
    });
  });

  it('may be large, but not larger than two million characters', async () => {
    const { portal } = await start();
    const large = file().replace(
      'BEGIN:VEVENT',
      `X-A:${'x'.repeat(1_900_000)}\r\nBEGIN:VEVENT`,
    );
    const put = async (text: string) =>
      (await portal.put(PUT).send({ text })).status;
    expect(await put(large)).toBe(200);
    expect(await put('x'.repeat(2_000_001))).toBe(400);
  });

  it('is not given to a layer that is not there, or that has an address', async () => {
    const { portal } = await start({ url: 'http://localhost:1/labels.ics' });
    const text = file();
    await portal
      .put('/rotations/labels/calendars/other')
      .send({ text })
      .expect(404);
    const { body } = await portal.put(PUT).send({ text }).expect(400);
    expect(body.error.message).toMatch(/read from an address/);
  });

  it('that cannot be read says so as a problem', async () => {
    const { portal, detail } = await start({
      url: 'https://calendar.example/private-7/labels.ics',
    });
    const { body } = await portal
      .post('/rotations/labels/calendars/refresh')
      .expect(200);
    expect(body.calendars).toMatchObject([
      { layer: 'vendor', failure: expect.any(String), entries: [] },
    ]);
    expect((await detail()).problems).toContainEqual({
      rule: 'calendar-failed',
      severity: 'error',
      layer: 'vendor',
      start: body.calendars[0].failedSince,
      message: expect.stringMatching(
        /^The calendar of vendor cannot be read: .* Nobody is on call by it until then\.$/,
      ),
    });
  });

  it('names those who may take a swap', async () => {
    let claims: string[] = [INES];
    const { portal } = await start(
      { people: { 'Bob Smith': TOMASZ } },
      permission =>
        isPermission(permission, rotationSwapPermission)
          ? createRunbookRotationConditionalDecision(
              permission,
              runbookRotationConditions.isPersonConcerned({ claims }),
            )
          : undefined,
    );
    await portal.put(PUT).send({ text: file() }).expect(200);
    const hour = 60 * 60 * 1000;
    const { body: swap } = await portal
      .post('/rotations/labels/swaps')
      .send({
        user: INES,
        start: new Date(Date.now() + hour).toISOString(),
        end: new Date(Date.now() + 2 * hour).toISOString(),
      })
      .expect(200);

    const waiting = async (user: string) => {
      const { body } = await portal.as(user).get('/on-call/mine').expect(200);
      return body.swapsToTake;
    };
    expect(await waiting(TOMASZ)).toEqual([{ rotation: 'labels', swap }]);
    expect(await waiting(STRANGER)).toEqual([]);
    const take = `/rotations/labels/swaps/${swap.id}/take`;
    claims = [STRANGER];
    await portal.as(STRANGER).post(take).expect(403);
    claims = [TOMASZ];
    await portal.as(TOMASZ).post(take).expect(200);
  });

  it('is for those who may change the rotation', async () => {
    const { portal } = await start({}, ({ name }) =>
      name === rotationUpdatePermission.name
        ? { result: AuthorizeResult.DENY }
        : undefined,
    );
    const answers = [
      await portal.put(PUT).send({ text: file() }),
      await portal.post('/rotations/labels/calendars/refresh'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });
});
