import { startOverview } from './__testUtils__/startOverview';

const OWN = 'group:default/shipping';

describe('lists of coverage', () => {
  it('are told a page after another, and all in a table', async () => {
    const backend = await startOverview();
    await backend.look();
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await backend
        .get(`/coverage?sort=name&limit=1${cursor}`)
        .expect(200);
      expect(body.total).toBe(2);
      seen.push(...body.services.map(({ title }: { title: string }) => title));
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);
    expect(seen).toEqual(['label-api', 'stamp-api']);

    const table = await backend.get('/coverage.csv?q=LABEL').expect(200);
    expect(table.headers['content-type']).toMatch('text/csv');
    expect(table.headers['content-disposition']).toMatch('coverage.csv');
    expect(table.text.split('\r\n')).toEqual([
      expect.stringMatching(/^"service"/),
      expect.stringMatching(/^"component:default\/label-api","label-api"/),
      '',
    ]);

    const groups = await backend
      .get('/coverage/groups?by=owner&limit=1')
      .expect(200);
    const next = await backend
      .get(`/coverage/groups?by=owner&limit=1&cursor=${groups.body.nextCursor}`)
      .expect(200);
    expect(groups.body.groups).toHaveLength(1);
    expect(next.body.groups).toMatchObject([{ key: OWN }]);
    expect(next.body).not.toHaveProperty('nextCursor');
  });

  it('refuse what makes no sense, and name it', async () => {
    const backend = await startOverview();
    for (const path of [
      '/coverage?cursor=x',
      '/coverage?cursor=WzEwMCwiXHUwMDAwIiwiIl0',
      '/coverage?q=%00',
      '/coverage?owner=shipping',
      '/coverage?failing=all',
      '/coverage/groups',
      '/coverage/groups?by=owner&cursor=W10',
      '/coverage/trend?days=0',
    ]) {
      const { body } = await backend.get(path).expect(400);
      expect(body.error.message).toMatch(/query\./);
    }
  });
});
