import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { runbookReadPermission } from 'backstage-plugin-runbook-common';
import {
  createRunbookServiceConditionalDecision,
  runbookConditions,
} from '../../permissions';
import {
  Decide,
  startRotations,
  STRANGER,
} from '../../rotations/__testUtils__/startRotations';

jest.setTimeout(60_000);

const LABELS = 'component:default/label-api';
const STAMPS = 'component:default/stamp-api';

async function start(options: Parameters<typeof startRotations>[0] = {}) {
  const backend = await startRotations(options);
  const write = async (name: string, title: string, more: object = {}) => {
    const { status } = await backend
      .post(`/services/component/default/${name}/procedures`)
      .send({
        slug: title.toLowerCase().replace(/ /g, '-'),
        content: { title, markdown: '1. Look.', ...more },
      });
    expect(status).toBe(200);
  };
  const find = async (query: string): Promise<string[]> => {
    const { body } = await backend.get(`/procedures/find?${query}`).expect(200);
    return body.procedures.map(
      (one: { entityRef: string; fragment: string }) =>
        `${one.entityRef.split('/')[1]}#${one.fragment}`,
    );
  };
  return { ...backend, write, find };
}

/** A policy that can be changed while the back end runs. */
function changingPolicy() {
  let policy: Decide = () => undefined;
  return {
    decide: (permission: Parameters<Decide>[0]) => policy(permission),
    forRead(decision: ReturnType<Decide>) {
      policy = ({ name }) =>
        name === runbookReadPermission.name ? decision : undefined;
    },
  };
}

describe('finding a procedure', () => {
  it('finds one of any service by a misspelt word, with all that leads to it', async () => {
    const { get, write } = await start();
    await write('stamp-api', 'Rotate the key', {
      when: 'The key is old',
      alerts: ['KeyOld'],
    });
    const { body } = await get('/procedures/find?q=rotaet').expect(200);
    expect(body.procedures).toEqual([
      {
        entityRef: STAMPS,
        service: 'stamp-api',
        owner: 'group:default/labels',
        fragment: 'rotate-the-key',
        title: 'Rotate the key',
        when: 'The key is old',
        alerts: ['KeyOld'],
        words: ['rotate'],
      },
    ]);
  });

  it('puts those of the service where the reader stands first, and leaves room for others', async () => {
    const { write, find } = await start();
    await write('stamp-api', 'Drain');
    for (const where of ['here', 'there', 'elsewhere']) {
      await write('label-api', `Drain what is ${where}`);
    }
    expect((await find(`q=drain&limit=10`))[0]).toBe('stamp-api#drain');
    expect(await find(`q=drain&near=${LABELS}&limit=10`)).toEqual([
      expect.stringMatching(/^label-api#/),
      expect.stringMatching(/^label-api#/),
      expect.stringMatching(/^label-api#/),
      'stamp-api#drain',
    ]);
    expect(await find(`q=drain&near=${LABELS}&limit=2`)).toEqual([
      expect.stringMatching(/^label-api#/),
      'stamp-api#drain',
    ]);
  });

  it('lists those of that service while nothing is typed, and else nothing', async () => {
    const { write, find } = await start();
    await write('label-api', 'Drain');
    await write('stamp-api', 'Fill');
    expect(await find(`near=${LABELS}`)).toEqual(['label-api#drain']);
    expect(await find('q=%20')).toEqual([]);
  });

  it('knows at once what was written, changed and deleted since', async () => {
    const { put, write, find, ...backend } = await start();
    const one = '/services/component/default/label-api/procedures/drain';
    await write('label-api', 'Drain');
    expect(await find('q=drain')).toEqual(['label-api#drain']);

    await put(one)
      .set('if-match', '"1"')
      .send({ content: { title: 'Fill', markdown: '1. Look.' } })
      .expect(200);
    expect(await find('q=fill')).toEqual(['label-api#drain']);
    await backend.delete(one).set('if-match', '"2"').expect(200);
    expect(await find('q=fill')).toEqual([]);
    await backend.post(`${one}/recover`).expect(200);
    expect(await find('q=fill')).toEqual(['label-api#drain']);
  });

  it('tells nothing of services that the catalog hides from the reader', async () => {
    const { as, write, find } = await start({
      see: (entity, userRef) =>
        entity.metadata.name === 'stamp-api' && userRef === STRANGER
          ? undefined
          : entity,
    });
    await write('stamp-api', 'Drain');
    expect(await find('q=drain')).toEqual(['stamp-api#drain']);
    for (const query of [
      'q=drain',
      `q=drain&near=${STAMPS}`,
      `near=${STAMPS}`,
    ]) {
      const { body } = await as(STRANGER)
        .get(`/procedures/find?${query}`)
        .expect(200);
      expect(body).toEqual({ complete: true, procedures: [] });
    }
  });

  it('gives the places of hidden ones to others, before it counts', async () => {
    const policy = changingPolicy();
    const { write, find } = await start(policy);
    await write('stamp-api', 'Drain');
    await write('label-api', 'Drain what is left of it');
    expect(await find('q=drain&limit=1')).toEqual(['stamp-api#drain']);

    policy.forRead(
      createRunbookServiceConditionalDecision(
        runbookReadPermission,
        runbookConditions.isEntityOwner({ claims: ['group:default/shipping'] }),
      ),
    );
    expect(await find('q=drain&limit=1')).toEqual([
      'label-api#drain-what-is-left-of-it',
    ]);
    expect(await find(`q=drain&near=${STAMPS}`)).toEqual([
      'label-api#drain-what-is-left-of-it',
    ]);
    expect(await find(`near=${STAMPS}`)).toEqual([]);
  });

  it('is refused to who may read no runbook', async () => {
    const policy = changingPolicy();
    const { get } = await start(policy);
    policy.forRead({ result: AuthorizeResult.DENY });
    const { status } = await get('/procedures/find?q=drain');
    expect(status).toBe(403);
  });

  it('says which part of a question makes no sense', async () => {
    const { get } = await start();
    for (const [query, field] of [
      ['q=a&near=label-api', 'query.near'],
      ['q=a&limit=1000', 'query.limit'],
      [`q=${'a'.repeat(201)}`, 'query.q'],
      ['query=a', 'query'],
    ]) {
      const { status, body } = await get(`/procedures/find?${query}`);
      expect(status).toBe(400);
      expect(body.error.message).toContain(field);
    }
  });
});
