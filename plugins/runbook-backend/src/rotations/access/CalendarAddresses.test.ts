import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  rotationDetailSchema,
  rotationUpdatePermission,
} from 'backstage-plugin-runbook-common';
import { startRotations, TOMASZ } from '../__testUtils__/startRotations';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const ADDRESS = 'https://calendar.example/private-7/labels.ics';

const ROTATION = {
  id: 'labels',
  title: 'Labels',
  owner: 'group:default/shipping',
  definition: {
    timeZone: 'Europe/Lisbon',
    layers: [
      {
        kind: 'calendar',
        name: 'vendor',
        url: ADDRESS,
        people: { Bob: TOMASZ },
      },
    ],
  },
};

/** All that tells of a rotation. */
const PATHS = [
  '/rotations/labels',
  '/rotations/labels/history',
  '/services/component/default/label-api/rotation',
  '/rotations',
  '/rotations/labels/on-call',
];

describe.each(databases.eachSupportedId())('a calendar’s address, %s,', id => {
  it('is told to those who may change the rotation, and its host to others', async () => {
    const knex = await databases.init(id);
    let mayChange = true;
    const portal = await startRotations({
      features: [mockServices.database.factory({ knex })],
      decide: ({ name }) =>
        mayChange || name !== rotationUpdatePermission.name
          ? undefined
          : { result: AuthorizeResult.DENY },
    });
    await portal.post('/rotations').send(ROTATION).expect(200);
    const answers = async () => {
      const got = await Promise.all(
        PATHS.map(path => portal.get(path).expect(200)),
      );
      return got.map(({ body }) => JSON.stringify(body));
    };
    const [detail, history] = await answers();
    expect(detail).toContain(ADDRESS);
    expect(history).toContain(ADDRESS);

    mayChange = false;
    const read = await answers();
    expect(read.filter(text => text.includes('private-7'))).toEqual([]);
    expect(read[1]).toContain('"url":"https://calendar.example"');
    const { body } = await portal.get('/rotations/labels');
    expect(rotationDetailSchema.parse(body).versions).toMatchObject([
      {
        layers: [{ url: 'https://calendar.example', people: { Bob: TOMASZ } }],
      },
    ]);
  });
});
