import { parseRunbook } from '../parseRunbook';

function titles(text: string, path = 'docs/runbooks/a.md') {
  return parseRunbook(text, { path }).document.procedures.map(
    ({ title }) => title,
  );
}

const code = '```bash\nls -l\n```\n\n';

describe('numbered headings', () => {
  it.each([
    [
      'below an empty "Steps" at the same level',
      `# S\n\n## Steps\n\n## 1. Account\n\nText.\n\n## 2. Deploy it\n\n${code}## References\n\nText.\n`,
      ['Steps'],
    ],
    [
      'below a doing, each an order',
      `# S\n\n## Checking the state\n\n### 1. Check the dashboard\n\n${code}### 2. Check the pods\n\n${code}`,
      ['Checking the state'],
    ],
    [
      'below "Post-release tasks"',
      `# S\n\n## Post-release tasks\n\n### 1. DNS records\n\n${code}### 2. Passwords\n\n${code}`,
      ['Post-release tasks'],
    ],
    [
      'directly below a title that names one thing to do',
      `# Upgrading the proxy\n\n## Overview\n\nText.\n\n## 1. Download it\n\n${code}## 2. Install it\n\n${code}`,
      ['Upgrading the proxy'],
    ],
    [
      'directly below a title that names one action',
      `# Regional failover\n\n## When to move\n\nText.\n\n## 1. Check the other region\n\n${code}## 2. Move the traffic\n\n${code}`,
      ['Regional failover'],
    ],
  ])('are steps %s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it.each([
    [
      'below a title that names a service',
      `# Payments runbook\n\n## 1. Restart it\n\n${code}## 2. Scale it\n\n${code}`,
      ['1. Restart it', '2. Scale it'],
    ],
    [
      'below a title of many tasks',
      `# S\n\n## Common tasks\n\n### 1. Restart it\n\n${code}### 2. Scale it\n\n${code}`,
      ['1. Restart it', '2. Scale it'],
    ],
    [
      'below a title of several actions',
      `# Database failover and restore\n\n## 1. Fail over to the replica\n\n${code}## 2. Restore a table\n\n${code}`,
      ['1. Fail over to the replica', '2. Restore a table'],
    ],
    [
      'that name problems',
      `# Investigating errors\n\n## 1. Disk full\n\n${code}## 2. Slow queries\n\n${code}`,
      ['1. Disk full', '2. Slow queries'],
    ],
    [
      'with a gap',
      `# S\n\n## Upgrading it\n\n### 1. Stop it\n\n${code}### 3. Start it\n\n${code}`,
      ['1. Stop it', '3. Start it'],
    ],
  ])('are procedures of their own %s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });
});
