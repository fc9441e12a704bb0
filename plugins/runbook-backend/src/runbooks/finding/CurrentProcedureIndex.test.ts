import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  ImportedDocument,
  procedureContentSchema,
} from 'backstage-plugin-runbook-common';
import { parseRunbook } from 'runbook-markdown';
import { WrittenDocuments } from '../procedures';
import { DatabaseProcedureStore } from '../procedures/store';
import { DatabaseRunbookStore } from '../store';
import { CurrentProcedureIndex } from './CurrentProcedureIndex';
import { DatabaseLibraryStore } from './DatabaseLibraryStore';
import { LibraryStore } from './LibraryStore';

const PARCELS = 'component:default/parcel-api';
const by = 'user:default/ines';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const noTitles = { get: async () => new Map<string, string>() };

function indexOf(
  store: LibraryStore,
  {
    patience,
    titles = noTitles,
  }: { patience?: number; titles?: typeof noTitles } = {},
) {
  const index = new CurrentProcedureIndex({
    store,
    documents: new WrittenDocuments(),
    titles,
    logger: mockServices.logger.mock(),
    ...(patience !== undefined && { patience }),
  });
  return async (query: string) => {
    const { index: now, complete } = await index.get();
    return {
      found: now.find(query).map(({ place }) => place.title),
      complete,
    };
  };
}

describe.each(databases.eachSupportedId())('on %s', id => {
  async function setUp() {
    const knex = await databases.init(id);
    const database = mockServices.database({ knex, migrations: {} });
    const imported = await DatabaseRunbookStore.create({ database });
    const written = await DatabaseProcedureStore.create({ database });
    const store = await DatabaseLibraryStore.create({ database });
    let minute = 0;
    const nextMinute = () => new Date(Date.UTC(2026, 2, 1, 3, minute++));
    return {
      store,
      written,
      remove: () => imported.remove([PARCELS]),
      write: (slug: string, title: string) =>
        written.create(
          { entityRef: PARCELS, slug },
          { by, at: nextMinute() },
          {
            content: procedureContentSchema.parse({
              title,
              markdown: '1. Go.',
            }),
          },
        ),
      save: async (text: string) => {
        const at = nextMinute();
        const claimed = await imported.claim(PARCELS, {
          now: at,
          until: new Date(at.getTime() + 1_000),
        });
        if (!claimed) {
          throw new Error('It is claimed already');
        }
        await imported.save(claimed.claim, {
          state: 'imported',
          entityEtag: 'e',
          startedAt: at,
          finishedAt: at,
          diagnostics: [],
          documents: [
            {
              file: { id: 'a', path: 'a.md', source: 'a.md', hash: text },
              parsed: {
                ...parseRunbook(text),
                parserVersion: '1',
                parsedOn: '2026-03-01',
              },
            },
          ],
        });
      },
    };
  }

  it('every replica finds what any of them has saved, and nothing that is gone', async () => {
    const { store, save, write, remove } = await setUp();
    const one = indexOf(store);
    const other = indexOf(store);
    const both = async (query: string) => {
      const { found } = await one(query);
      expect((await other(query)).found).toEqual(found);
      return found;
    };
    expect(await both('drain')).toEqual([]);
    await save(
      '# A\n\n## Drain a node\n\n1. Run `kubectl get pods`.\n2. Look.\n',
    );
    expect(await both('drain')).toEqual(['Drain a node']);
    await write('fill', 'Fill a node');
    expect(await both('node')).toHaveLength(2);
    await save(
      '# A\n\n## Empty a node\n\n1. Run `kubectl get pods`.\n2. Look.\n',
    );
    expect(await both('drain')).toEqual([]);
    expect(await both('empty')).toEqual(['Empty a node']);
    await remove();
    expect(await both('node')).toEqual(['Fill a node']);
  });

  it('a procedure of a file takes the place of the portal’s of that name', async () => {
    const { store, save, write } = await setUp();
    const find = indexOf(store);
    await write('drain-a-node', 'Drain it as in the portal');
    expect((await find('drain')).found).toEqual(['Drain it as in the portal']);
    await save(
      '# A\n\n## Drain a node\n\n1. Run `kubectl get pods`.\n2. Look.\n',
    );
    expect((await find('drain')).found).toEqual(['Drain a node']);
  });

  it('finds by the title of the service, and by the new one where it changes', async () => {
    const { store, write } = await setUp();
    await write('fill', 'Fill a node');
    let titles = new Map([[PARCELS, 'Parcels front door']]);
    const find = indexOf(store, { titles: { get: async () => titles } });
    expect((await find('fornt door')).found).toEqual(['Fill a node']);
    titles = new Map([[PARCELS, 'Gate']]);
    expect((await find('door')).found).toEqual([]);
    expect((await find('gate')).found).toEqual(['Fill a node']);
  });

  it('reads nothing again while nothing has changed', async () => {
    const { store, save } = await setUp();
    const read = jest.spyOn(store, 'read');
    const find = indexOf(store);
    await save(
      '# A\n\n## Drain a node\n\n1. Run `kubectl get pods`.\n2. Look.\n',
    );
    await find('drain');
    await find('drain');
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('an index that takes long', () => {
  const documents: ImportedDocument[] = [
    {
      id: 'a',
      path: 'a.md',
      ...parseRunbook(
        '# A\n\n## Drain a node\n\n1. Run `kubectl get pods`.\n2. Look.\n',
      ),
    },
  ];

  it('answers with what it has, says so, and goes on by itself', async () => {
    let go = () => {};
    const store: LibraryStore = {
      version: async () => '1',
      listVersions: async () => new Map([[PARCELS, '1']]),
      read: async () => {
        await new Promise<void>(resolve => {
          go = resolve;
        });
        return [{ entityRef: PARCELS, imported: documents, written: [] }];
      },
    };
    const find = indexOf(store, { patience: 5 });
    expect(await find('drain')).toEqual({ found: [], complete: false });
    go();
    const patient = await find('drain');
    expect(patient).toEqual({ found: ['Drain a node'], complete: true });
  });

  it('is begun anew where it failed', async () => {
    const version = jest
      .fn()
      .mockRejectedValueOnce(new Error('no database'))
      .mockResolvedValue('1');
    const find = indexOf({
      version,
      listVersions: async () => new Map([[PARCELS, '1']]),
      read: async () => [
        { entityRef: PARCELS, imported: documents, written: [] },
      ],
    });
    await expect(find('drain')).rejects.toThrow('no database');
    expect((await find('drain')).found).toEqual(['Drain a node']);
  });
});
