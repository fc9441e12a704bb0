import { parseRunbook } from 'runbook-markdown';
import {
  ImportedDocument,
  procedureContentSchema,
} from 'backstage-plugin-runbook-common';
import { StoredProcedure } from './store';
import { WrittenDocuments } from './WrittenDocuments';

const stored: StoredProcedure = {
  entityRef: 'component:default/parcel-api',
  slug: 'roll-back',
  revision: 1,
  content: procedureContentSchema.parse({
    title: 'Roll back',
    markdown: '1. Go back.',
  }),
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: 'user:default/ines',
  updatedAt: '2026-11-01T00:00:00.000Z',
  updatedBy: 'user:default/ines',
  reviewDue: '2026-12-01',
  feedback: [],
};

function file(markdown: string): ImportedDocument {
  return {
    id: 'runbook',
    path: 'docs/runbook.md',
    viewUrl: 'https://git.example/runbook.md',
    ...parseRunbook(markdown, { path: 'docs/runbook.md' }),
  };
}

const STEPS = '1. Run `kubectl rollout undo deploy/api`.\n2. Look.\n';

describe('WrittenDocuments', () => {
  const documents = new WrittenDocuments();

  it.each([
    ['of the same name', `# Runbook\n\n## Roll back\n\n${STEPS}`],
    [
      'that has the name as an alias',
      `# Runbook\n\n<a id="roll-back"></a>\n\n## Roll back the API\n\n${STEPS}`,
    ],
  ])('gives way to a procedure of a document %s, and says so', (_, text) => {
    const imported = [file(text)];
    expect(documents.documentsOf([stored], imported)).toEqual([]);
    expect(documents.detail(stored, imported).superseded).toEqual({
      path: 'docs/runbook.md',
      viewUrl: 'https://git.example/runbook.md',
    });
  });

  it('stays beside a section of that name that is no procedure', () => {
    const imported = [
      file('# Runbook\n\n## Roll back\n\nSee the other page.\n'),
    ];
    expect(imported[0]?.document.procedures).toEqual([]);
    expect(documents.documentsOf([stored], imported)).toHaveLength(1);
    expect(documents.detail(stored, imported).superseded).toBeUndefined();
  });

  it('comes back when the document has lost the procedure', () => {
    expect(
      documents.documentsOf([stored], [file('# Runbook\n\nNothing.\n')]),
    ).toMatchObject([{ id: 'portal~roll-back', path: 'Roll back' }]);
  });

  it('reads a revision anew when it says something else', () => {
    const [before] = documents.documentsOf([stored], []);
    const [after] = documents.documentsOf(
      [
        {
          ...stored,
          revision: 2,
          content: { ...stored.content, markdown: '1. Wait.' },
        },
      ],
      [],
    );
    expect(JSON.stringify(before)).toContain('Go back.');
    expect(JSON.stringify(after)).toContain('Wait.');
  });

  it('shows nothing that is deleted, and until when it can be recovered', () => {
    const deleted = {
      ...stored,
      deleted: { at: '2026-11-02T00:00:00.000Z', by: 'user:default/ines' },
    };
    expect(documents.documentsOf([deleted], [])).toEqual([]);
    expect(documents.listed(deleted, []).deleted?.recoverableUntil).toBe(
      '2026-12-02T00:00:00.000Z',
    );
  });
});
