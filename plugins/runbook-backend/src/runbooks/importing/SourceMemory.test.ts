import { DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';
import { ClaimedImport } from '../store';
import { SourceMemory } from './SourceMemory';

const HOUR = 3_600_000;

const service = {
  entityRef: 'component:default/parcel-api',
  etag: 'e1',
  location: undefined,
  runbook: { declared: false, sources: [] },
  alertRules: { declared: false, sources: [] },
  name: 'x',
};

const claimed: ClaimedImport = {
  claim: { entityRef: service.entityRef, holder: 'h' },
  state: 'imported',
  entityEtag: 'e1',
  documents: [
    {
      id: 'runbook',
      path: 'RUNBOOK.md',
      source: 'RUNBOOK.md',
      etag: 'v1',
      hash: 'x',
      formatVersion: DOCUMENT_FORMAT_VERSION,
      parserVersion: '1',
      parsedOn: '2026-03-01',
    },
  ],
  diagnostics: [],
};

function setUp() {
  const memory = new SourceMemory({ recheckMissing: HOUR });
  return (
    milliseconds: number,
    change: Partial<ClaimedImport> = {},
    options: { force?: boolean; isRemote?: boolean } = {},
  ) =>
    memory.recall(
      service,
      { ...claimed, ...change },
      {
        force: false,
        isRemote: true,
        parser: { version: '1', today: '2026-03-01' },
        now: new Date(milliseconds),
        ...options,
      },
    );
}

describe('SourceMemory', () => {
  it('asks a host on the path that hit, and on all of them from time to time', () => {
    const recall = setUp();
    expect(recall(0).hit).toBeUndefined();
    expect(recall(1).hit).toBe('RUNBOOK.md');
    expect(recall(HOUR - 1).hit).toBe('RUNBOOK.md');
    expect(recall(HOUR).hit).toBeUndefined();
    expect(recall(HOUR + 1).hit).toBe('RUNBOOK.md');
  });

  it('asks a disk on every path', () => {
    const recall = setUp();
    recall(0, {}, { isRemote: false });
    expect(recall(1, {}, { isRemote: false }).hit).toBeUndefined();
  });

  it.each([
    ['after a failure', { state: 'failed' as const }, {}],
    ['after a change of the entity', { entityEtag: 'e0' }, {}],
    ['when a reader asks for it', {}, { force: true }],
  ])('takes nothing for known %s', (_, change, options) => {
    const recall = setUp();
    recall(0);
    expect(recall(1, change, options)).toEqual({
      files: [],
      diagnostics: [],
      hasDocuments: true,
    });
  });
});
