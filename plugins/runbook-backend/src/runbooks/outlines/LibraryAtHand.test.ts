import { Runbook } from 'backstage-plugin-runbook-common';
import { parseRunbook } from 'runbook-markdown';
import { LibraryAtHand } from './LibraryAtHand';
import { RunbookOutline } from './RunbookOutline';

const counts = {
  procedures: 0,
  alerts: 0,
  diagnostics: { error: 0, warning: 0, info: 0 },
};
const OTHER: RunbookOutline = {
  isKnown: true,
  status: { state: 'missing', ...counts },
  documents: [],
};
const OWN = 'component:default/label-api';

function atHand(state: Runbook['status']['state']) {
  const getOutline = jest.fn(async () => OTHER);
  const { document, diagnostics } = parseRunbook(
    '# Label API\n\n## Roll back\n\n1. Go back.\n',
    { path: 'docs/runbook.md', today: '2026-03-02' },
  );
  const runbook: Runbook = {
    status: { state, ...counts },
    documents: [
      { id: 'docs-runbook', path: 'docs/runbook.md', document, diagnostics },
    ],
    diagnostics: [],
  };
  return {
    library: new LibraryAtHand({ getOutline }, OWN, runbook),
    getOutline,
  };
}

it('tells the outline of the runbook at hand without asking for it', async () => {
  const { library, getOutline } = atHand('imported');
  await expect(library.getOutline(OWN)).resolves.toMatchObject({
    isKnown: true,
    status: { state: 'imported' },
    documents: [
      {
        id: 'docs-runbook',
        path: 'docs/runbook.md',
        document: { procedures: [{ anchor: 'roll-back', title: 'Roll back' }] },
      },
    ],
  });
  expect(getOutline).not.toHaveBeenCalled();
  await expect(
    atHand('pending').library.getOutline(OWN),
  ).resolves.toHaveProperty('isKnown', false);
});

it('asks for those of others', async () => {
  const { library } = atHand('imported');
  await expect(library.getOutline('component:default/b')).resolves.toBe(OTHER);
});
