import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Readable } from 'node:stream';
import { RunbookCollatorFactory } from './RunbookCollatorFactory';
import { FoundService } from './RunbookReader';

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});

function service(name: string): FoundService {
  return {
    overview: {
      service: {
        entityRef: `component:default/${name}`,
        title: name,
        dependencies: [],
        diagnostics: [],
      },
      runbook: {
        state: 'missing',
        procedures: 0,
        alerts: 0,
        diagnostics: { error: 0, warning: 0, info: 0 },
      },
    },
    documents: [],
    alerts: [{ id: '1', name: `Alert of ${name}` }],
  };
}

function factoryOf(
  entities: ReturnType<typeof entity>[],
  read: (name: string) => Promise<FoundService | undefined>,
) {
  return new RunbookCollatorFactory({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    reader: { read: ({ name }) => read(name) },
    entityPath: '/catalog/:namespace/:kind/:name',
  });
}

async function titles(stream: Readable) {
  const all: string[] = [];
  for await (const { title } of stream) {
    all.push(title);
  }
  return all;
}

describe('the collator of runbooks', () => {
  it('asks for all that someone can be on call for, over several pages, and for nothing else', async () => {
    const names = Array.from({ length: 450 }, (_, index) => `s${index}`);
    const factory = factoryOf(
      [
        ...names.map(name => entity('Component', name)),
        entity('User', 'ines'),
        entity('Group', 'shipping'),
      ],
      async name => service(name),
    );
    const found = await titles(await factory.getCollator());
    expect(new Set(found)).toEqual(
      new Set(names.map(name => `Alert of ${name}`)),
    );
    expect(found).toHaveLength(450);
  });

  it('leaves out what left the catalog in between', async () => {
    const factory = factoryOf(
      [entity('Component', 'a'), entity('API', 'b')],
      async name => (name === 'a' ? undefined : service(name)),
    );
    await expect(titles(await factory.getCollator())).resolves.toEqual([
      'Alert of b',
    ]);
  });

  it('breaks off when runbooks cannot be read, so that the index stays as it is', async () => {
    const factory = factoryOf([entity('Component', 'a')], async () => {
      throw new TypeError('fetch failed');
    });
    await expect(titles(await factory.getCollator())).rejects.toThrow(
      'fetch failed',
    );
  });
});
