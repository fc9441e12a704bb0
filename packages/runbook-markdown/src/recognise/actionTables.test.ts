import { parseRunbook } from '../parseRunbook';

function proceduresOf(text: string, path = 'docs/runbooks/a.md') {
  return parseRunbook(text, { path }).document.procedures;
}

describe('a table of checks and commands', () => {
  const text =
    '# S\n\n## Inspect\n\nFrom a pod:\n\n| Check | Command |\n|---|---|\n| Pods | `kubectl get pods -n <ns>` |\n| Events | `kubectl get events` |\n\nCompare them.\n';

  it('is one procedure with a step a row, and the text around it stays', () => {
    expect(proceduresOf(text)).toMatchObject([
      {
        title: 'Inspect',
        content: [
          { type: 'markdown', markdown: 'From a pod:' },
          {
            type: 'steps',
            line: 7,
            items: [
              {
                number: 1,
                text: 'Pods',
                content: [{ commands: [{ text: 'kubectl get pods -n <ns>' }] }],
              },
              { number: 2, text: 'Events' },
            ],
          },
          { type: 'markdown', markdown: 'Compare them.' },
        ],
      },
    ]);
  });
});

describe('a table of symptoms and actions', () => {
  const table =
    '| Symptom | Likely cause | Next action |\n|---|---|---|\n| Exit 12 | No source | Fix the source |\n| Exit 13 | Old cache | Fetch again |\n';

  it('is one procedure, as it is written', () => {
    expect(proceduresOf(`# S\n\n## Matrix\n\n${table}`)).toMatchObject([
      { title: 'Matrix', content: [{ type: 'markdown' }] },
    ]);
  });

  it('may group its rows in a first column', () => {
    const grouped =
      '| Area | Symptom | Cause | Fix / command |\n|---|---|---|---|\n| Pods | Pod waits | No room | `kubectl describe pod` |\n| | Pod restarts | Bad probe | Mend the probe |\n';
    expect(proceduresOf(`# S\n\n## Matrix\n\n${grouped}`)).toMatchObject([
      { title: 'Matrix' },
    ]);
  });

  it('is none in guidance', () => {
    expect(proceduresOf(`# S\n\n## Matrix\n\n${table}`, 'docs/a.md')).toEqual(
      [],
    );
  });
});

describe('a checklist', () => {
  const items = '- [ ] CI is green\n- [ ] Team is told\n';

  it.each([
    [`## Pre-deployment checklist\n\n${items}`, ['Pre-deployment checklist']],
    [
      '## Change management\n\n- **Release checklist**\n  - CI is green.\n  - Team is told.\n',
      ['Change management'],
    ],
    [`## Security checklist\n\n${items}`, []],
    [`## Prerequisites\n\n${items}`, []],
  ])('is a procedure when it accompanies work: %j', (text, expected) => {
    const { document } = parseRunbook(`# S\n\n${text}`, {
      path: 'docs/runbooks/a.md',
    });
    expect(document.checklists).toHaveLength(1);
    expect(document.procedures.map(({ title }) => title)).toEqual(expected);
  });
});
