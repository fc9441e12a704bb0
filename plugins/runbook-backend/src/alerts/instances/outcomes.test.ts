import { TestDatabases } from '@backstage/backend-test-utils';
import { alertOf as alert } from './__testUtils__/alertPayload';
import { listed, startInstances } from './__testUtils__/startInstances';

const MINUTES_A_DAY = 24 * 60;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('alerts received, %s', id => {
  const start = async () => startInstances(await databases.init(id));

  it('fires, and ends', async () => {
    const { post, firing, stored } = await start();
    await expect(post(alert(0, undefined, { summary: 'a' }))).resolves.toEqual({
      firing: 1,
      resolved: 0,
      unowned: 0,
      truncated: 0,
      refused: [],
    });
    expect(await firing()).toEqual([['ParcelApiDown', 'parcel-api', 'a']]);
    expect(await firing('component:default/label-api')).toEqual([]);

    await expect(post(alert(0, 5))).resolves.toMatchObject({ resolved: 1 });
    expect(await firing()).toEqual([]);
    expect(await stored()).toEqual([['ended', 0, 5]]);
  });

  it('repeated: is one, with what was told last', async () => {
    const { post, firing, stored } = await start();
    await post(alert(0, undefined, { summary: '80 %' }));
    await post(alert(0, undefined, { summary: '90 %' }));
    await post(alert(0), alert(0, undefined, { summary: '95 %' }));
    expect(await firing()).toEqual([['ParcelApiDown', 'parcel-api', '95 %']]);
    await post(alert(0, 5));
    await post(alert(0, 5));
    expect(await stored()).toEqual([['ended', 0, 5]]);
  });

  it('resolved before seen: is kept as ended, and the late beginning does not open it', async () => {
    const { post, firing, stored } = await start();
    await post(alert(0, 5));
    await post(alert(0));
    expect(await firing()).toEqual([]);
    expect(await stored()).toEqual([['ended', 0, 5]]);
  });

  it('fires on where the source goes on telling of it', async () => {
    const { post, stored, clock } = await start();
    await post(alert(0, 5));
    clock.minutes += 2;
    await post(alert(0));
    expect(await stored()).toEqual([['firing', 0, undefined]]);
  });

  it('out of order: an earlier firing that comes late is history', async () => {
    const { post, firing, stored } = await start();
    await post(alert(20, undefined, { summary: 'new' }));
    await post(alert(0));
    expect(await stored()).toEqual([
      ['ended', 0, 20],
      ['firing', 20, undefined],
    ]);
    await post(alert(0, 5));
    expect(await stored()).toEqual([
      ['ended', 0, 5],
      ['firing', 20, undefined],
    ]);
    expect(await firing()).toEqual([['ParcelApiDown', 'parcel-api', 'new']]);
  });

  it('a lost end: the next start ends what came before', async () => {
    const { post, stored } = await start();
    await post(alert(0));
    await post(alert(20));
    expect(await stored()).toEqual([
      ['ended', 0, 20],
      ['firing', 20, undefined],
    ]);
  });

  it('two Alertmanagers with different starts: one end ends both', async () => {
    const { post, stored } = await start();
    await post(alert(3));
    await post(alert(0, 9));
    expect(await stored()).toEqual([
      ['ended', 0, 9],
      ['ended', 3, 9],
    ]);
  });

  it('truncated: what came is taken, and what did not come has not ended', async () => {
    const { post, receive, firing } = await start();
    await post(alert(0, undefined, { fingerprint: 'f2' }));
    await expect(
      receive({ alerts: [alert(0)], truncatedAlerts: 7 }),
    ).resolves.toMatchObject({ firing: 1, truncated: 7 });
    expect(await firing()).toHaveLength(2);
  });

  it.each([
    ['ahead', 600],
    ['behind', -600],
  ])('a clock that is %s: only the source says what fires', async (_, skew) => {
    const { post, firing, stored } = await start();
    await post(alert(skew));
    expect(await firing()).toHaveLength(1);
    // An end before its start is no length less than none.
    await post(alert(skew, skew - 3));
    expect(await stored()).toEqual([['ended', skew, skew]]);
  });

  it('an unknown service: is kept, and found when the service comes', async () => {
    const { post, firing, services, upkeep } = await start();
    await expect(
      post(alert(0, undefined, { service: 'stamp-api' })),
    ).resolves.toMatchObject({ firing: 1, unowned: 1 });
    services.push(listed('stamp-api'));
    await upkeep.match();
    expect(await firing('component:default/stamp-api')).toHaveLength(1);
  });

  it('follows a selector that changes, and serves several services', async () => {
    const { post, firing, services, upkeep } = await start();
    await post(alert(0));
    services.splice(0, services.length, listed('parcel-api'), {
      ...listed('platform'),
      alertSelector: [{ label: 'severity', operator: '=', value: 'critical' }],
    });
    await upkeep.match();
    expect(await firing()).toHaveLength(1);
    expect(await firing('component:default/platform')).toHaveLength(1);

    services.splice(0, 1);
    await upkeep.match();
    expect(await firing()).toEqual([]);
    expect(await firing('component:default/platform')).toHaveLength(1);
  });

  it('without the catalog: is kept, and finds its service later', async () => {
    const { post, firing, catalog, upkeep } = await start();
    catalog.fails = true;
    await expect(post(alert(0))).resolves.toMatchObject({ unowned: 1 });
    catalog.fails = false;
    await upkeep.match();
    expect(await firing()).toHaveLength(1);
  });

  it.each<[string, unknown, string]>([
    ['no object', 'x', 'alert:'],
    ['no status', { ...alert(0), status: undefined }, 'status:'],
    ['another status', { ...alert(0), status: 'on' }, 'status:'],
    ['no name', { ...alert(0), labels: {} }, 'labels.alertname:'],
    [
      'a NUL in its name',
      { ...alert(0), labels: { alertname: 'a\0' } },
      'labels.alertname:',
    ],
    [
      'a label that is no text',
      { ...alert(0), labels: { alertname: 'A', n: 1 } },
      'labels.n:',
    ],
    [
      'a NUL in its fingerprint',
      { ...alert(0), fingerprint: '\0' },
      'fingerprint:',
    ],
    ['no start', { ...alert(0), startsAt: undefined }, 'startsAt:'],
    [
      'the zero time as its start',
      { ...alert(0), startsAt: '0001-01-01T00:00:00Z' },
      'startsAt:',
    ],
  ])('one alert with %s loses no other', async (_, bad, reason) => {
    const { post, receive, firing } = await start();
    const answer = await post(
      alert(0),
      bad,
      alert(0, undefined, { fingerprint: 'f2' }),
    );
    expect(answer).toMatchObject({ firing: 2, refused: [{ index: 1 }] });
    expect(answer.refused[0]?.reason).toContain(reason);
    expect(await firing()).toHaveLength(2);

    await expect(receive({ alerts: [bad] })).rejects.toThrow(
      `alerts[0]: ${reason}`,
    );
  });

  it('tells others what begins, changes and ends, and nothing twice', async () => {
    const { post, told, services, upkeep, clock } = await start();
    await post(
      alert(0),
      alert(0, undefined, { fingerprint: 'f2', service: '' }),
    );
    expect(told()).toEqual([
      ['began', 0, 'parcel-api'],
      ['began', 0],
    ]);
    await post(alert(0));
    expect(told()).toEqual([]);
    await post(alert(0, undefined, { summary: 'worse' }));
    expect(told()).toEqual([['changed', 0, 'parcel-api']]);
    services.push(
      listed('platform', [{ label: 'service', operator: '=~', value: '.+' }]),
    );
    await upkeep.match();
    expect(told()).toEqual([['changed', 0, 'parcel-api', 'platform']]);
    await post(alert(0, 5));
    await post(alert(0, 5));
    expect(told()).toEqual([['ended', 0, 'parcel-api', 'platform']]);
    // Its end was lost.
    clock.minutes += 10;
    await post(alert(9));
    await post(alert(12));
    expect(told()).toEqual([
      ['began', 9, 'parcel-api', 'platform'],
      ['ended', 9, 'parcel-api', 'platform'],
      ['began', 12, 'parcel-api', 'platform'],
    ]);
  });

  it('without the catalog: what ends keeps its services', async () => {
    const first = await start();
    await first.post(alert(0));
    const again = await startInstances(first.knex);
    again.catalog.fails = true;
    await again.post(alert(0, 5));
    expect(again.told()).toEqual([['ended', 0, 'parcel-api']]);
    await expect(
      first.knex('runbook_alert_instance_services').pluck('entity_ref'),
    ).resolves.toEqual(['component:default/parcel-api']);
  });

  it('takes thousands at once, with NULs and other odd text in labels', async () => {
    const { post, stored } = await start();
    const many = Array.from({ length: 2_500 }, (_, index) => ({
      ...alert(0, undefined, { fingerprint: `f${index}` }),
      annotations: { summary: 'a\0b \ud800 🚚' },
    }));
    await expect(post(...many)).resolves.toMatchObject({ firing: 2_500 });
    expect(await stored()).toHaveLength(2_500);
  });

  it('1 MB in one alert: is kept whole, and so is the other of the payload', async () => {
    const { post, firing } = await start();
    const summary = 'x'.repeat(1024 * 1024 - 1_000);
    await post(alert(0, undefined, { summary }), {
      ...alert(0),
      fingerprint: 'other',
    });
    const found = await firing();
    expect(found.map(([name]) => name)).toEqual([
      'ParcelApiDown',
      'ParcelApiDown',
    ]);
    expect(found.some(([, , text]) => text === summary)).toBe(true);
  });

  it('takes the same and opposite messages at the same time', async () => {
    const { post, stored } = await start();
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        post(
          ...[alert(0), alert(0, 5, { fingerprint: 'f2' })].slice(index % 2),
          alert(0, index === 3 ? 5 : undefined),
        ),
      ),
    );
    expect(await stored()).toEqual([
      ['ended', 0, 5],
      ['ended', 0, 5],
    ]);
  });

  it('forgets what has been quiet for 30 days by its own clock', async () => {
    const { knex, post, stored, clock, upkeep } = await start();
    await post(alert(-90 * MINUTES_A_DAY, -80 * MINUTES_A_DAY));
    clock.minutes += 29 * MINUTES_A_DAY;
    await post(alert(0, undefined, { fingerprint: 'f2' }));
    await upkeep.forget();
    expect(await stored()).toHaveLength(2);

    clock.minutes += 2 * MINUTES_A_DAY;
    await upkeep.forget();
    expect(await stored()).toEqual([['firing', 0, undefined]]);
    await expect(
      knex('runbook_alert_instance_services').select(),
    ).resolves.toHaveLength(1);
  });
});
