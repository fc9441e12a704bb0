import { parseRunbook } from '../parseRunbook';

const documentOf = (text: string) =>
  parseRunbook(`# S\n\n${text}\n`, { path: 'docs/runbook.md' }).document;

describe('summary and impact', () => {
  it('come from their sections', () => {
    expect(
      documentOf(
        '## Overview\n\nIt pays.\n\n## Impact of an outage\n\nNo one is paid.',
      ),
    ).toMatchObject({
      summary: { markdown: 'It pays.', sectionAnchor: 'overview', line: 5 },
      impact: { markdown: 'No one is paid.' },
    });
  });

  it('come from the introduction and the sentence about an outage', () => {
    expect(
      documentOf(
        'It pays.\n\nIf `billing` is down, customers cannot pay.\n\n## Other\n\nx',
      ),
    ).toMatchObject({
      summary: {
        markdown: 'It pays.\n\nIf `billing` is down, customers cannot pay.',
      },
      impact: { markdown: 'If `billing` is down, customers cannot pay.' },
    });
  });
});

describe('a dependency', () => {
  it.each([
    [
      'Postgres · auth-db — healthy',
      { kind: 'Postgres', name: 'auth-db', note: 'healthy' },
    ],
    [
      '**auth-db** (Postgres): sessions',
      { kind: 'Postgres', name: 'auth-db', note: 'sessions' },
    ],
    ['**Postgres** `gate-db`', { kind: 'Postgres', name: 'gate-db' }],
    [
      '**Redis:** `gate-cache` – sessions',
      { kind: 'Redis', name: 'gate-cache', note: 'sessions' },
    ],
    ['Postgres (auth-db)', { kind: 'Postgres', name: 'auth-db' }],
    ['Redis: cache', { name: 'Redis', note: 'cache' }],
    ['`mail-sender`', { name: 'mail-sender' }],
    [
      'document-store, for the PDFs',
      { name: 'document-store', note: 'for the PDFs' },
    ],
    [
      '**parcel-db** replicas, two a region.',
      { name: 'parcel-db', note: 'replicas, two a region.' },
    ],
  ])('is read from "%s"', (item, expected) => {
    expect(
      documentOf(`## Dependencies\n\n- ${item}`).dependencies,
    ).toMatchObject([expected]);
  });

  it('is read from a table', () => {
    expect(
      documentOf(
        '## Dependencies\n\n| Name | Type | Purpose |\n|---|---|---|\n| auth-db | Postgres | sessions |',
      ).dependencies,
    ).toMatchObject([
      { name: 'auth-db', kind: 'Postgres', note: 'sessions', line: 7 },
    ]);
  });

  it('is no sentence about what depends', () => {
    expect(
      documentOf(
        '## Volumes\n\nWhat happens depends on its policy:\n\n- `Retain`: kept\n- `Delete`: gone',
      ).dependencies,
    ).toEqual([]);
  });
});

describe('a severity matrix', () => {
  it('gives level, meaning and response', () => {
    expect(
      documentOf(
        '| Sev | Description | Target response |\n|---|---|---|\n| SEV1 | Outage | at once |\n| P2 | Degraded | < 30m |',
      ).severities,
    ).toMatchObject([
      { level: 'SEV1', label: 'SEV1', meaning: 'Outage', response: 'at once' },
      { level: 'SEV2', label: 'P2', meaning: 'Degraded', response: '< 30m' },
    ]);
  });

  it('may use words below a heading that says so', () => {
    const table =
      '| Level | Meaning |\n|---|---|\n| Critical | a |\n| Warning | b |';
    expect(
      documentOf(`## Severity levels\n\n${table}`).severities.map(
        ({ level }) => level,
      ),
    ).toEqual(['SEV1', 'SEV3']);
    expect(documentOf(`## Log levels\n\n${table}`).severities).toEqual([]);
  });
});

describe('a rotation', () => {
  it('gives a period and who has each layer', () => {
    expect(
      documentOf(
        '## On-call rotation\n\n| Week | Primary | Backup |\n|---|---|---|\n| Oct 27 Nov 02 | Ana | Ben |',
      ).rotation,
    ).toMatchObject([
      {
        period: 'Oct 27 Nov 02',
        assignments: [
          { layer: 'Primary', person: 'Ana' },
          { layer: 'Backup', person: 'Ben' },
        ],
      },
    ]);
  });

  it.each([
    [
      'revision history',
      '| Date | Engineer | Notes |\n|---|---|---|\n| 2025-10-14 | Team | x |',
    ],
    [
      'dated list of who did what',
      '| Date | Who | What |\n|---|---|---|\n| 2025-10-14 | Ana | x |',
    ],
    [
      'list of dates and people',
      '| Date | Who |\n|---|---|\n| 2025-10-14 | Ana |',
    ],
    ['contacts', '| Role | Contact |\n|---|---|\n| On-call | pager |'],
    [
      'incidents',
      '| Date | Incident | Lead |\n|---|---|---|\n| 2025-10-14 | x | Ana |',
    ],
  ])('is no %s', (_, table) => {
    expect(documentOf(table).rotation).toEqual([]);
  });
});

describe('an escalation path', () => {
  it.each([
    [
      '- **Escalation path**: Backend -> SRE -> Incident Commander.',
      ['Backend', 'SRE', 'Incident Commander'],
    ],
    [
      '## Escalation\n\n1. Primary on-call\n2. Secondary on-call (after 15 min)\n3. @head-of-ops',
      ['Primary on-call', 'Secondary on-call', '@head-of-ops'],
    ],
    [
      '## Escalation\n\n| Level | Who | Contact |\n|---|---|---|\n| 1 | Ana | #ana |',
      ['Ana'],
    ],
    ['## Escalation\n\nIf prune would delete data, abort.', []],
  ])('is read from %j', (text, who) => {
    expect(documentOf(text).escalation.map(step => step.who)).toEqual(who);
  });
});

describe('an incident guide', () => {
  it.each([
    [
      'a list',
      '1. **Triage**\n   - Acknowledge\n2. **Stabilise**\n   - Mitigate within 10 minutes.\n',
      10,
    ],
    [
      'a table',
      '| Phase | Action |\n|---|---|\n| Triage | Look |\n| Stabilise | Mitigate within 10 minutes |\n',
      10,
    ],
    [
      'bullets',
      '- Triage: look\n- Stabilise: mitigate within 10 minutes\n',
      10,
    ],
    [
      'headings',
      '### Triage\n\nLook.\n\n### Stabilise\n\nMitigate within 10 minutes.\n',
      10,
    ],
  ])('may be %s', (_, text, minutes) => {
    expect(
      documentOf(`## Incident response\n\n${text}`).incidentGuide?.steps,
    ).toMatchObject([
      { title: 'Triage' },
      { title: 'Stabilise', timeLimit: { minutes } },
    ]);
  });

  it('is no report of a past incident', () => {
    expect(
      documentOf('## Incident on 2020-02-25\n\n- Key events: a\n- Impact: b')
        .incidentGuide,
    ).toBeUndefined();
  });
});

describe('a checklist', () => {
  it.each([
    [
      'a section',
      '## Release checklist\n\n- Tests pass\n- Tag it\n',
      'Release checklist',
      2,
    ],
    [
      'a task list',
      '## Before\n\n- [x] Tests pass\n- [ ] Tag it\n',
      'Before',
      2,
    ],
    [
      'a bold line',
      '## Deploy\n\n**Verification checklist**:\n- [ ] Up\n',
      'Verification checklist',
      1,
    ],
    [
      'a nested list',
      '## Changes\n\n- **Pre-deploy checklist**\n  - CI green\n',
      'Pre-deploy checklist',
      1,
    ],
    [
      'a table',
      '## Deployment checklist\n\n| Step | Action |\n|---|---|\n| 1 | Test |\n| 2 | Ship |\n',
      'Deployment checklist',
      2,
    ],
  ])('may be %s', (_, text, title, count) => {
    const { checklists } = documentOf(text);
    expect(checklists.map(list => [list.title, list.items.length])).toEqual([
      [title, count],
    ]);
  });
});

describe('links', () => {
  it('are collected with their lines, references resolved', () => {
    expect(
      documentOf(
        'See [a](b.md)\nand ![c](d.png), [e][f].\n\n- <https://g.example>\n\n[f]: h.md',
      ).links,
    ).toEqual([
      { text: 'a', href: 'b.md', image: false, line: 3 },
      { text: 'c', href: 'd.png', image: true, line: 4 },
      { text: 'e', href: 'h.md', image: false, line: 4 },
      {
        text: 'https://g.example',
        href: 'https://g.example',
        image: false,
        line: 6,
      },
    ]);
  });
});

describe('metadata', () => {
  it.each([
    [
      'Owned by @identity-platform · v4.7.2 · Last reviewed 14 Oct 2025',
      {
        owner: '@identity-platform',
        version: 'v4.7.2',
        lastReviewed: '2025-10-14',
      },
    ],
    [
      'Owned by Platform/Operations. Update as practices evolve.',
      { owner: 'Platform/Operations' },
    ],
    ['Acme · runbook v3.2', { version: 'v3.2' }],
    ['> **Version:** 2.0.0\n> **Tier:** 1', { version: '2.0.0', tier: '1' }],
    [
      '## Contact & ownership\n\n- **Primary owner**: Backend team (`#backend`).',
      { owner: 'Backend team' },
    ],
    ['## Service Tier\n\nPlatinum', { tier: 'Platinum' }],
    [
      'Owner: Shipping\nLast reviewed: 2026-08-31\nReview interval: 6 months',
      {
        owner: 'Shipping',
        lastReviewed: '2026-08-31',
        reviewInterval: 'P6M',
        reviewDue: '2027-02-28',
      },
    ],
    [
      '_Owner: Delivery. Last reviewed: 2026-05-06. Review interval: 12 months._',
      { owner: 'Delivery', lastReviewed: '2026-05-06', reviewInterval: 'P12M' },
    ],
    ['It came in version 8.10 of the program.', { version: undefined }],
  ])('is read from %j', (text, expected) => {
    expect(documentOf(text).metadata).toMatchObject(expected);
  });

  it('tells when the next review is due', () => {
    const text =
      '---\nowner_slack: "#team"\nlast_reviewed_on: 2025-07-28\nreview_in: 6 months\n---\n\n# S\n';
    const { document, diagnostics } = parseRunbook(text, {
      today: '2026-01-29',
    });
    expect(document.metadata).toMatchObject({
      owner: '#team',
      lastReviewed: '2025-07-28',
      reviewInterval: 'P6M',
      reviewDue: '2026-01-28',
    });
    expect(diagnostics).toMatchObject([
      { rule: 'review-overdue', severity: 'warning' },
    ]);
    expect(parseRunbook(text, { today: '2026-01-28' }).diagnostics).toEqual([]);
  });
});

describe('diagnostics', () => {
  it.each([
    [
      'alert-without-first-response',
      '| Alert | Severity |\n|---|---|\n| DiskFull | P1 |',
      5,
    ],
    ['todo-in-mitigation', '## Mitigation\n\nTODO', 5],
    ['dangling-anchor', 'See [below](#gone).', 3],
    ['dangling-reference', 'See [the board][b].', 3],
    ['duplicate-anchor', '## Notes\n\nx\n\n## Notes\n\ny', 7],
  ])('report %s', (rule, text, line) => {
    const { diagnostics } = parseRunbook(`# S\n\n${text}\n`);
    expect(
      diagnostics.filter(item => item.rule === rule).map(item => item.line),
    ).toEqual([line]);
  });

  it("accept anchors in any case and by GitHub's number", () => {
    const text =
      '# S\n\n[a](#A--Notes) [b](#notes-1) [c](#top)\n\n## A\n\n### Notes\n\n## B\n\n### Notes\n';
    expect(parseRunbook(text).diagnostics.map(({ rule }) => rule)).toEqual([
      'review-missing',
    ]);
  });
});
