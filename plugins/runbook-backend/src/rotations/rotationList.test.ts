import {
  INES,
  startRotations,
  STRANGER,
  weekly,
} from './__testUtils__/startRotations';
import { stopClock } from './__testUtils__/stopClock';

// Monday: Inês has this week.
beforeAll(() => stopClock('2026-11-16T12:00:00.000Z'));

describe('rotations with who is on call', () => {
  const ids = (body: { rotations: Array<{ id: string }> }) =>
    body.rotations.map(({ id }) => id);

  async function start() {
    const backend = await startRotations({
      ownership: [INES, 'group:default/others'],
    });
    for (const one of [
      weekly('hole', { owner: 'group:default/others' }),
      weekly('parcels', { owner: 'group:default/shipping' }),
      weekly('customs', { owner: 'group:default/others' }),
    ]) {
      expect((await backend.post('/rotations').send(one)).status).toBe(200);
    }
    return backend;
  }

  it("are listed by owner, the caller's apart from the others", async () => {
    const backend = await start();
    const first = await backend.get('/rotations?order=owner&limit=2');
    expect(ids(first.body)).toEqual(['customs', 'hole']);
    const next = await backend.get(
      `/rotations?order=owner&limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(ids(next.body)).toEqual(['parcels']);
    // A cursor of one order is none of the other.
    const other = await backend.get(
      `/rotations?cursor=${first.body.nextCursor}`,
    );
    expect(other.status).toBe(400);
    const stranger = backend.as(STRANGER);
    const mine = await stranger.get('/rotations?mine=true&order=owner');
    expect(ids(mine.body)).toEqual(['customs', 'hole']);
    const others = await stranger.get('/rotations?mine=false&text=mei');
    expect(ids(others.body)).toEqual(['parcels']);
    expect((await backend.asService.get('/rotations?mine=true')).status).toBe(
      400,
    );
  });

  it('are told where nobody is on call, a page at a time', async () => {
    const backend = await start();
    const removed = await backend.post('/rotations/hole/overrides').send({
      kind: 'remove',
      user: INES,
      start: '2026-11-16T11:00:00Z',
      end: '2026-11-16T13:00:00Z',
    });
    expect(removed.status).toBe(200);
    const gaps = await backend.get('/rotations?state=gap');
    expect(gaps.body.rotations).toMatchObject([
      { id: 'hole', state: 'gap', onCall: [{ next: { people: [INES] } }] },
    ]);
    expect(gaps.body).not.toHaveProperty('nextCursor');
    const page = await backend.get('/rotations?state=gap&order=owner&limit=1');
    expect(ids(page.body)).toEqual(['hole']);
    const rest = await backend.get(
      `/rotations?state=gap&order=owner&cursor=${page.body.nextCursor}`,
    );
    expect(ids(rest.body)).toEqual([]);
  });
});
