import { parseRunbook } from '../parseRunbook';

function proceduresOf(text: string, path = 'docs/runbooks/a.md') {
  return parseRunbook(text, { path }).document.procedures;
}

const titles = (text: string, path?: string) =>
  proceduresOf(text, path).map(({ path: above, title }) =>
    [...above, title].join(' > '),
  );

describe('a procedure', () => {
  it('is the leaf section with commands or steps, known by its path', () => {
    const text =
      '# S\n\n## High latency\n\n### Diagnosis\n\n```bash\nls -l\n```\n\n### Mitigation\n\n1. Restart the pods\n2. Check again\n\n## Low disk\n\n### Diagnosis\n\n1. Check the disk\n2. Delete logs\n';
    expect(titles(text)).toEqual([
      'High latency > Diagnosis',
      'High latency > Mitigation',
      'Low disk > Diagnosis',
    ]);
  });

  it.each([
    [
      'bullets below a title that tells what to do',
      '## Upgrade the proxy\n\n- Download the release\n- Verify the checksum\n',
    ],
    [
      'bullets below "How to fix"',
      '## Disk usage\n\nHow to **fix**:\n\n- Delete old logs\n- Restart the node\n',
    ],
    [
      'bullets with commands',
      '## Rollback\n\n- Forward: `npx prisma migrate deploy`\n- Back: `npx prisma migrate resolve --applied x`\n',
    ],
    [
      'questions in order',
      '## Investigating spikes\n\n1. Is it one application?\n2. Are there more errors?\n',
    ],
    [
      'a task list',
      '## Restore\n\n- [ ] Stop the writers\n- [ ] Restore the snapshot\n',
    ],
  ])('may be %s', (_, text) => {
    expect(proceduresOf(`# S\n\n${text}`)).toHaveLength(1);
  });

  it('is not what an alert looks like in a terminal', () => {
    expect(
      titles(
        '# S\n\n## Symptoms\n\n```console\n$ beltctl status\nstuck\n```\n\n## Fix\n\n```console\n$ beltctl start\n```\n',
      ),
    ).toEqual(['Fix']);
  });

  it.each([
    ['Use when errors rise after a deploy.', 'errors rise after a deploy.'],
    ['**When to use:** errors rise', 'errors rise'],
    ['_Use this procedure when errors rise_', 'errors rise'],
    ['**Use when** `DiskFull` fires.', '`DiskFull` fires.'],
    ['Use when errors rise. Tell the team first.', 'errors rise.'],
    ['Use during business hours.', 'Use during business hours.'],
    ['_Schedule with security_', 'Schedule with security'],
    ['Some words.', undefined],
  ])('says when to use it: %s', (line, when) => {
    expect(
      proceduresOf(
        `# S\n\n## Roll back\n\n${line}\n\n\`\`\`bash\nls -l\n\`\`\`\n`,
      )[0]?.when,
    ).toBe(when);
  });

  it('has the line that only says when as a block of its own', () => {
    const text =
      '# S\n\n## Roll back\n\nUse when errors rise.\n\nTell the team.\n\n```bash\nls -l\n```\n';
    expect(proceduresOf(text)).toMatchObject([
      {
        when: 'errors rise.',
        whenLine: 5,
        content: [
          { markdown: 'Use when errors rise.', line: 5, endLine: 5 },
          { markdown: 'Tell the team.', line: 7 },
          { type: 'commands' },
        ],
      },
    ]);
  });

  it.each([
    '**When to use:** errors rise\n**Owner:** us',
    'Use when errors rise. Tell the team first.',
    '### When to use\n\nErrors rise.',
    'Tell the team.',
  ])(
    'does not point to a line that says more, or stands elsewhere: %j',
    lead => {
      const [procedure] = proceduresOf(
        `# S\n\n## Roll back\n\n${'```bash\nls -l\n```'}\n\n${lead}\n`,
      );
      expect(procedure?.whenLine).toBeUndefined();
    },
  );

  it('may be a row of a table of tasks and commands', () => {
    const text =
      '# S\n\n## Database\n\n| Task | Command |\n|---|---|\n| Status | `prisma migrate status` |\n| Reset | `prisma migrate reset --force` |\n| Other | ask |\n';
    expect(proceduresOf(text)).toMatchObject([
      {
        title: 'Status',
        anchor: 'status',
        sectionAnchor: 'database',
        isSection: false,
        path: ['Database'],
        line: 7,
      },
      {
        title: 'Reset',
        content: [
          {
            type: 'commands',
            commands: [
              {
                text: 'prisma migrate reset --force',
                destructive: expect.any(String),
              },
            ],
          },
        ],
      },
    ]);
  });

  it('may have headings for steps', () => {
    const text =
      '# S\n\n## Failover\n\n### Step 1: Stop writes\n\n```bash\nls -l\n```\n\n### Step 2: Promote\n\nDo it.\n';
    expect(proceduresOf(text)).toMatchObject([
      {
        title: 'Failover',
        content: [
          {
            type: 'steps',
            ordered: true,
            items: [
              { number: 1, text: 'Stop writes' },
              { number: 2, text: 'Promote' },
            ],
          },
        ],
      },
    ]);
  });

  it('may have numbered headings for steps where they tell what to do in order', () => {
    const text =
      '# S\n\n## Load a new table\n\n### 1. Fetch it\n\n```bash\nls -l\n```\n\n### 2. Load it\n\n```bash\nls -l\n```\n';
    expect(titles(text)).toEqual(['Load a new table']);
  });

  it('is one each where numbered headings are separate scenarios', () => {
    const code = '```bash\nls -l\n```';
    expect(
      titles(
        `# S\n\n## Problems\n\n### 1. Disk full\n\n${code}\n\n### 2. Slow\n\n${code}\n`,
      ),
    ).toEqual(['Problems > 1. Disk full', 'Problems > 2. Slow']);
  });

  it('keeps its steps together over a fence without indentation', () => {
    const text =
      '# S\n\n## Sync\n\n1. Pause it:\n\n```bash\nargocd app set a\n```\n\n2. Look:\n\n```bash\nargocd app get a\n```\n';
    expect(proceduresOf(text)[0]?.content).toMatchObject([
      {
        type: 'steps',
        items: [
          { number: 1, content: [{ type: 'commands' }] },
          { number: 2, content: [{ type: 'commands' }] },
        ],
      },
    ]);
  });

  it.each([
    ['1. Stop\n1. Wait\n1. Start\n', [1, 2, 3]],
    ['1. Stop\n2. Wait\n4. Start\n', [1, 2, 4]],
    ['1. Stop\n\n```bash\nls -l\n```\n\n1. Start\n', [1, 2]],
  ])('numbers its steps as they show: %j', (list, numbers) => {
    const [block] =
      proceduresOf(`# S\n\n## Restart\n\n${list}`)[0]?.content ?? [];
    expect(
      block?.type === 'steps' ? block.items.map(({ number }) => number) : [],
    ).toEqual(numbers);
  });
});

describe('no procedure', () => {
  it.each([
    [
      'architecture',
      '## Retries\n\n**Retryable**:\n- Network timeouts\n- 5xx\n\n```\nsleep = min(max, base * 2^n)\n```\n',
    ],
    [
      'principles in order',
      '## The posture\n\n1. **Draw the boundaries first.** x\n2. **Favor boring technology.** y\n',
    ],
    [
      'a severity matrix',
      '## Severity levels\n\n| Sev | Meaning |\n|---|---|\n| SEV1 | x |\n| SEV2 | y |\n',
    ],
    [
      'an escalation path',
      '## Escalation\n\n1. Call the primary\n2. Call the secondary\n',
    ],
    [
      'a list of places',
      '## Recovering data\n\nIt is stored in two places:\n\n1. Ingesters\n2. Bucket\n',
    ],
    ['configuration', '## Config\n\n```yaml\na: 1\nb: 2\n```\n'],
    [
      'conventions',
      '## Conventions\n\n1. Use short titles\n2. Write commands that run\n',
    ],
    [
      'change management',
      '## Change management\n\n- CI green (`cargo xtask ci`)\n- Reviewed\n',
    ],
    ['links', '## Links\n\n- [Open the dashboard](x)\n- [Check the log](y)\n'],
  ])('is %s', (_, text) => {
    expect(titles(`# S\n\n${text}`)).toEqual([]);
  });

  it('is found in guidance that is no runbook', () => {
    expect(
      titles(
        '# Resilience\n\n## Graceful shutdown\n\nOn SIGTERM:\n\n1. Stop accepting requests\n2. Drain the queue\n3. Exit\n',
        'docs/resilience.md',
      ),
    ).toEqual([]);
  });
});
