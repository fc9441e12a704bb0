import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  rotationNoticeEndpoints,
  rotationNoticesPermission,
} from 'backstage-plugin-runbook-common';
import { Decide, startRotations } from '../__testUtils__/startRotations';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const HOUR = 3_600_000;
const PATH = '/rotation-notices/dead-letters';

/** A message that was given up an hour ago. */
function dead(id: string, more: object = {}) {
  const past = new Date(Date.now() - HOUR);
  return {
    id,
    topic: 'rotation-notice',
    subject: 'rotation:shipping',
    dedupe_key: `key-of-${id}`,
    payload: '{}',
    created_at: past,
    due_at: past,
    next_try_at: past,
    attempts: 12,
    dead_at: past,
    last_error: 'Error: The notifications plugin does not answer',
    ...more,
  };
}

describe.each(databases.eachSupportedId())(
  'what could not be told, %s,',
  id => {
    async function start(decide?: Decide) {
      const knex = await databases.init(id);
      const portal = await startRotations({
        features: [mockServices.database.factory({ knex })],
        ...(decide && { decide }),
      });
      await knex('runbook_outbox').insert([
        dead('told-late'),
        dead('write', {
          topic: 'rotation-write',
          dead_at: new Date(Date.now() - 2 * HOUR),
        }),
        dead('over', { expires_at: new Date(Date.now() - HOUR / 2) }),
        dead('page', { topic: 'incident-page', subject: 'incident:inc-1' }),
      ]);
      const listed = async () => {
        const { body } = await portal.get(PATH).expect(200);
        return rotationNoticeEndpoints.listDeadNotices.response.parse(body)
          .notices;
      };
      return { portal, knex, listed };
    }

    it('is listed with its rotation and why', async () => {
      const { listed } = await start();
      const notices = await listed();
      expect(notices.map(one => one.id).sort()).toEqual([
        'over',
        'told-late',
        'write',
      ]);
      expect(notices.find(one => one.id === 'told-late')).toEqual({
        id: 'told-late',
        kind: 'notice',
        rotation: 'shipping',
        message: 'key-of-told-late',
        attempts: 12,
        createdAt: expect.any(String),
        deadAt: expect.any(String),
        error: 'Error: The notifications plugin does not answer',
      });
      expect(notices.find(one => one.id === 'write')?.kind).toBe('write');
    });

    it('is tried again, but for what is over, and nothing else of the outbox', async () => {
      const { portal, knex, listed } = await start();
      const { body } = await portal
        .post(`${PATH}/replay`)
        .send({ ids: ['told-late', 'over', 'page', 'none'] })
        .expect(200);
      expect(body).toEqual({ replayed: 1 });
      expect((await listed()).map(one => one.id).sort()).not.toContain(
        'told-late',
      );
      const stillDead = await knex('runbook_outbox')
        .whereNotNull('dead_at')
        .whereNot({ id: 'told-late' })
        .orderBy('id')
        .pluck('id');
      expect(stillDead).toEqual(['over', 'page', 'write']);
      expect(portal.event.success).toHaveBeenCalledWith({
        meta: expect.objectContaining({ replayed: 1, notices: ['told-late'] }),
      });
    });

    it('is for those whom the policy lets see all of it', async () => {
      const { portal } = await start(({ name }) =>
        name === rotationNoticesPermission.name
          ? { result: AuthorizeResult.DENY }
          : undefined,
      );
      const answers = [
        await portal.get(PATH),
        await portal.post(`${PATH}/replay`).send({ ids: ['write'] }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    });
  },
);
