import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { parseRunbook } from 'runbook-markdown';
import { DatabaseRunbookStore } from './DatabaseRunbookStore';

const PARCELS = 'component:default/parcel-api';
const NIGHT = new Date('2026-03-01T03:00:00.000Z');

const TEXT = `# Parcel API

## Procedures

### Restart it

1. Do it, and read this long text.

## Alerts

| Alert | Meaning | First response |
| --- | --- | --- |
| Down | nothing is served | [Restart](#restart-it) |
`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('outlines of runbooks, %s', id => {
  async function startWith(texts: Record<string, string>) {
    const knex = await databases.init(id);
    const store = await DatabaseRunbookStore.create({
      database: mockServices.database({ knex, migrations: {} }),
    });
    const claimed = await store.claim(PARCELS, { now: NIGHT, until: NIGHT });
    if (!claimed) {
      throw new Error('It is claimed already');
    }
    await store.save(claimed.claim, {
      state: 'imported',
      documents: Object.entries(texts).map(([name, text]) => ({
        file: { id: name, path: `${name}.md`, source: 'docs/', hash: name },
        parsed: {
          ...parseRunbook(text),
          parserVersion: '1.0.0',
          parsedOn: '2026-03-01',
        },
      })),
      diagnostics: [],
      entityEtag: 'e1',
      startedAt: NIGHT,
      finishedAt: NIGHT,
    });
    return { knex, store };
  }

  it('has places and alerts, and none of the text of sections', async () => {
    const { store } = await startWith({ api: TEXT, worker: '# Worker\n' });
    const { isKnown, status, documents } = await store.getOutline(PARCELS);

    expect(isKnown).toBe(true);
    expect(status).toEqual(await store.getStatus(PARCELS));
    expect(documents.map(({ id: name, path }) => [name, path])).toEqual([
      ['api', 'api.md'],
      ['worker', 'worker.md'],
    ]);
    const outline = documents[0]?.document;
    expect(outline).toMatchObject({
      procedures: [{ anchor: 'restart-it', title: 'Restart it' }],
      alerts: [{ name: 'Down', procedures: ['restart-it'] }],
    });
    expect(JSON.stringify(outline)).toContain('"anchor":"procedures"');
    expect(JSON.stringify(outline)).not.toContain('long text');
  });

  it('is made of the document where an older version wrote none', async () => {
    const { knex, store } = await startWith({ api: TEXT });
    const { documents } = await store.getOutline(PARCELS);
    await knex('runbook_documents').update({ outline: null });
    const { documents: older } = await store.getOutline(PARCELS);
    expect(older[0]?.document).toMatchObject({ ...documents[0]?.document });
  });

  it('tells a service without documents from one that no import has seen', async () => {
    const { store } = await startWith({});
    await expect(store.getOutline(PARCELS)).resolves.toMatchObject({
      isKnown: true,
      documents: [],
    });
    await expect(
      store.getOutline('component:default/other'),
    ).resolves.toMatchObject({
      isKnown: false,
      status: { state: 'pending' },
      documents: [],
    });
  });
});
