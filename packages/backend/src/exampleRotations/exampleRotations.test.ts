import { resolve } from 'node:path';
import { createExampleRotations, Send } from './createExampleRotations';
import { readExampleRotations } from './readExampleRotations';

const FILE = resolve(__dirname, '../../../../examples/rotations.yaml');

/** A runbook plugin that has one rotation, whose primary changes every two days. */
function startFake() {
  const posted: Array<{ path: string; body: object | undefined }> = [];
  const send: Send = async (method, path, body) => {
    if (method === 'POST') {
      posted.push({ path, body });
      return Response.json({});
    }
    if (path.includes('/shifts')) {
      const day = (days: number) =>
        new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
      return Response.json({
        shifts: [-1, 1, 3, 5].map((start, index) => ({
          user: `user:default/number${index}`,
          start: day(start),
          end: day(start + 2),
        })),
      });
    }
    return path === '/rotations/known'
      ? Response.json({})
      : Response.json({}, { status: 404 });
  };
  return { posted, send };
}

describe('the example rotations', () => {
  it('have the ids that the examples name', async () => {
    const examples = await readExampleRotations(FILE);
    expect(examples.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'shipping',
        'visibility',
        'delivery',
        'foundations',
      ]),
    );
  });

  it('are created where they do not exist, and arranged in shifts to come', async () => {
    const [example] = await readExampleRotations(FILE);
    const { posted, send } = startFake();
    const known = example && { ...example, id: 'known' };
    const created = await createExampleRotations(
      [...(known ? [known] : []), ...(example ? [example] : [])],
      send,
    );

    expect(created).toEqual(['shipping']);
    expect(posted.map(({ path }) => path)).toEqual([
      '/rotations',
      '/rotations/shipping/overrides',
      '/rotations/shipping/swaps',
    ]);
    expect(posted[0]?.body).not.toHaveProperty('arranged');
    // The first shift is on already: the second one is the first to come.
    expect(posted[2]?.body).toMatchObject({ user: 'user:default/number2' });
  });

  it('are tried again later when one is refused', async () => {
    const examples = await readExampleRotations(FILE);
    await expect(
      createExampleRotations(examples, async method =>
        Response.json(
          { error: { name: 'InputError', message: 'nobody is there yet' } },
          { status: method === 'POST' ? 400 : 404 },
        ),
      ),
    ).rejects.toThrow('400');
  });
});
