import { Shape, shapeOf } from './shapeOf';

/*
 * Documents that are broken, and pages that are no Markdown. The words are this
 * project's own; the faults are those of documents that teams keep.
 *
 * | shape                                         | what is easy to get wrong                      |
 * | --------------------------------------------- | ---------------------------------------------- |
 * | a fence that is not closed before a heading   | the rest of the document as code               |
 * | a merge conflict around a procedure           | one side lost, or both mixed                   |
 * | a file saved with its cat wrapper             | a document of one command                      |
 * | byte order mark, CR LF and tabs               | no title, commands with CR                     |
 * | several first headings, the same one twice    | one anchor for two places                      |
 * | a page exported from a wiki                   | navigation as text, cells as commands          |
 * | an incident guide with an escalation table    | contacts as alerts, revisions as a checklist   |
 */

const SHAPES: [shape: string, path: string, text: string, expected: Shape][] = [
  [
    'a fence that is not closed before a heading',
    'docs/runbook.md',
    `# Belt

## Stop the belt

\`\`\`bash
beltctl stop <belt>

## Start the belt

\`\`\`bash
beltctl start <belt>
\`\`\`
`,
    {
      title: 'Belt',
      procedures: [
        'Stop the belt: $ beltctl stop <belt> {belt}',
        'Start the belt: $ beltctl start <belt> {belt}',
      ],
      diagnostics: ['5 error unclosed-fence'],
    },
  ],
  [
    'a merge conflict around a procedure',
    'docs/runbook.md',
    `# Belt

<<<<<<< HEAD
## Stop the belt

\`\`\`bash
beltctl stop
\`\`\`
=======
## Stop the belt

\`\`\`bash
beltctl halt --now
\`\`\`
>>>>>>> halt
`,
    {
      title: 'Belt',
      procedures: [
        'Stop the belt: $ beltctl stop',
        'Stop the belt: $ beltctl halt --now',
      ],
      diagnostics: ['3 error conflict-marker'],
    },
  ],
  [
    'a file saved with its cat wrapper',
    'docs/runbook.md',
    `cat > docs/runbook.md << 'EOF'
# Belt

## Stop the belt

1. Run \`beltctl stop --now\`.
EOF
`,
    {
      title: 'Belt',
      procedures: ['Stop the belt: 1 steps $ beltctl stop --now'],
      diagnostics: ['1 warning shell-wrapper'],
    },
  ],
  [
    'byte order mark, CR LF and tabs',
    'docs/runbook.md',
    '\uFEFF# Belt\r\n\r\n## Stop the belt\r\n\r\n1.\tStop it:\r\n\r\n\t```bash\r\n\tbeltctl stop\r\n\t```\r\n',
    {
      title: 'Belt',
      procedures: ['Stop the belt: 1 steps $ beltctl stop'],
    },
  ],
  [
    'several first headings, one of them twice',
    'docs/runbook.md',
    `# Belt

Moves parcels.

# Stop

\`\`\`bash
beltctl stop
\`\`\`

# Start

\`\`\`bash
beltctl start
\`\`\`

# Stop

\`\`\`bash
beltctl stop --all
\`\`\`
`,
    {
      title: 'Belt',
      procedures: [
        'Stop: $ beltctl stop',
        'Start: $ beltctl start',
        'Stop: $ beltctl stop --all',
      ],
      diagnostics: ['17 info duplicate-anchor'],
    },
  ],
  [
    'a page exported from a wiki',
    'docs/belt.html',
    `<html><head><title>Operations : Belt</title></head><body>
<div id="breadcrumbs"><a href="index.html">Operations</a></div>
<h1>Belt</h1>
<h2>Alerts</h2>
<table><tbody>
<tr><th>Alert</th><th>Severity</th><th>Meaning</th></tr>
<tr><td>BeltStopped</td><td>critical</td><td>The belt stands still.</td></tr>
</tbody></table>
<h2>Restart the belt</h2>
<ol><li>Look around.</li><li>Run <code>beltctl start</code>.</li></ol>
<pre>kubectl rollout restart deploy/&lt;belt&gt;</pre>
</body></html>
`,
    {
      title: 'Belt',
      alerts: ['BeltStopped [SEV1 critical]'],
      procedures: [
        'Restart the belt: 2 steps $ beltctl start $ kubectl rollout restart deploy/<belt> {belt}',
      ],
      diagnostics: ['9 warning alert-without-first-response'],
    },
  ],
  [
    'an incident guide with an escalation table',
    'docs/runbook.md',
    `# Gate

## Incident response

1. **Within 5 minutes:** acknowledge.
2. **Within 10 minutes:** open the incident.

## Escalation

| Step | Who | How | After |
|---|---|---|---|
| 1 | Primary | page | at once |
| 2 | Ana Reis | +351 555 0100 | 15 min |

## Dependencies

- Postgres (\`gate-db\`): who may pass
- \`identity\`

## Before a release

- [ ] Staging is green
- [x] The team knows

## Release checklist

| Step | Action |
| --- | --- |
| 1 | Tell the depots |
| 2 | Watch the gates |

_Revision history_

| Date | Who | What |
| --- | --- | --- |
| 2026-10-01 | Ana Reis | the second line |
`,
    {
      title: 'Gate',
      procedures: ['Release checklist:'],
      dependencies: ['gate-db', 'identity'],
      escalation: [
        'Primary | page | at once',
        'Ana Reis | +351 555 0100 | 15 min',
      ],
      checklists: ['Before a release: 2', 'Release checklist: 2'],
    },
  ],
];

describe('the shape', () => {
  it.each(SHAPES)('%s', (_, path, text, expected) => {
    expect(shapeOf(text, path)).toEqual(expected);
  });
});
