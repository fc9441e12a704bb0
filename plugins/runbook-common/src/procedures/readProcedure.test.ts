import { parseRunbook } from 'runbook-markdown';
import { composeProcedure } from './composeProcedure';
import { composeRunbookPart } from './composeRunbookPart';
import { ProcedureContent, procedureContentSchema } from './content';
import { readProcedure } from './readProcedure';

function content(more: Partial<ProcedureContent> = {}): ProcedureContent {
  return procedureContentSchema.parse({
    title: 'Roll back the API',
    when: 'A deploy made errors rise.',
    markdown: [
      '1. Find the last good version:',
      '',
      '   ```bash',
      '   kubectl rollout history deploy/<DEPLOYMENT>',
      '   ```',
      '',
      '2. Go back to it.',
    ].join('\n'),
    alerts: ['ApiErrorsHigh'],
    severity: 'SEV2',
    ...more,
  });
}

describe('a written procedure', () => {
  it('is read as a procedure with its steps, placeholders and when to use it', () => {
    const { document, diagnostics } = readProcedure('roll-back', content());
    expect(document.procedures).toMatchObject([
      {
        anchor: 'roll-back',
        title: 'Roll back the API',
        when: 'A deploy made errors rise.',
      },
    ]);
    expect(JSON.stringify(document.procedures)).toContain('"key":"deployment"');
    expect(diagnostics).toEqual([]);
  });

  it('names the alerts that it answers', () => {
    const { document } = readProcedure('roll-back', content());
    expect(document.alerts).toMatchObject([
      { name: 'ApiErrorsHigh', severity: 'SEV2', procedures: ['roll-back'] },
    ]);
  });

  it('is a procedure also without any step', () => {
    const { document } = readProcedure(
      'call-the-bank',
      content({ title: 'Call the bank', markdown: 'Their number is secret.' }),
    );
    expect(document.procedures).toMatchObject([
      { anchor: 'call-the-bank', isSection: true },
    ]);
  });

  it('tells its findings by the line of its own text', () => {
    const { diagnostics } = readProcedure(
      'drop',
      content({ markdown: 'Think.\n\n```bash\nkubectl get pods\n' }),
    );
    expect(diagnostics).toMatchObject([{ rule: 'unclosed-fence', line: 3 }]);
  });

  it('keeps headings of its text below its own, and none in code', () => {
    const { markdown } = composeProcedure(
      content({
        when: undefined,
        markdown: [
          '# First',
          '```bash',
          '# not a heading',
          '```',
          'Second',
          '======',
          '',
          'Third',
          '=====',
          '## Fourth',
        ].join('\n'),
      }),
    );
    expect(markdown.split('\n')).toEqual([
      '## Roll back the API',
      '',
      '### First',
      '```bash',
      '# not a heading',
      '```',
      'Second',
      '======',
      '',
      '### Third',
      '',
      '#### Fourth',
      '',
    ]);
  });

  it('holds its sections, and nothing of it becomes the summary of the service', () => {
    const { document } = readProcedure(
      'roll-back',
      content({ markdown: '# Summary\n\nAll of it.\n\n# Steps\n\n1. Go.' }),
    );
    expect(document.summary).toBeUndefined();
    expect(document.sections).toHaveLength(1);
    expect(document.sections[0]?.children.map(({ title }) => title)).toEqual([
      'Summary',
      'Steps',
    ]);
  });
});

describe('the part of a runbook file', () => {
  it('is read as the same procedures under the same anchors, with their alerts', () => {
    const { document } = parseRunbook(
      `# Parcel API\n\n${composeRunbookPart([
        { slug: 'roll-back', content: content() },
        {
          slug: 'restart-the-api',
          content: content({ title: 'Restart the API', alerts: ['ApiDown'] }),
        },
      ])}`,
      { path: 'docs/runbook.md' },
    );
    expect(document.procedures.map(({ title }) => title)).toEqual([
      'Roll back the API',
      'Restart the API',
    ]);
    expect(
      document.sections
        .flatMap(({ children }) => children)
        .find(({ title }) => title === 'Roll back the API')?.aliases,
    ).toContain('roll-back');
    expect(
      document.alerts.map(({ name, procedures }) => [name, procedures]),
    ).toEqual([
      ['ApiErrorsHigh', ['roll-back-the-api']],
      ['ApiDown', ['restart-the-api']],
    ]);
  });
});
