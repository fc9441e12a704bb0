import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RULES } from 'runbook-markdown';
import { folderWith, runIn } from '../__testUtils__/runIn';
import { Report } from './finding';

const PAGE = readFileSync(
  resolve(__dirname, '../../../../docs/lint-rules.md'),
  'utf8',
);

/** What the page says of a rule. */
interface Described {
  id: string;
  level: string;
  bad: string;
  good: string;
}

const described = PAGE.split(/^### (?=[a-z])/m)
  .slice(1)
  .map((text): Described => {
    const [bad = '', good = ''] = [
      ...text.matchAll(/^(`{3,4})\w+\n([\s\S]*?)\n\1$/gm),
    ].map(match => `${match[2]}\n`.replaceAll('␍', '\r'));
    return {
      id: /^[\w-]+/.exec(text)?.[0] ?? '',
      level: /^Level: `(\w+)`/m.exec(text)?.[1] ?? '',
      bad,
      good,
    };
  });

const RUNBOOK =
  '# Parcel API\n\n## Disk full\n\nGrow it.\n\n## Alerts\n\n| Alert | First response |\n| --- | --- |\n| ParcelApiDown | Roll back |\n';

async function rulesIn(example: string, isRuleFile: boolean) {
  const cwd = folderWith(
    isRuleFile
      ? { 'runbook.md': RUNBOOK, 'alerts/rules.yaml': example }
      : { 'runbook.md': example, 'limits.md': '# Limits\n' },
  );
  const { stdout } = await runIn(cwd, [
    'lint',
    'runbook.md',
    '--format=json',
    ...(isRuleFile ? ['--rules', 'alerts'] : []),
  ]);
  const { findings }: Pick<Report, 'findings'> = JSON.parse(stdout);
  return findings.map(({ rule, level }) => `${rule}: ${level}`);
}

describe('docs/lint-rules.md', () => {
  it('tells of every rule, at its level and in order', () => {
    expect(described.map(({ id, level }) => ({ id, level }))).toEqual(
      RULES.map(({ id, level }) => ({ id, level })),
    );
  });

  // Its examples are bytes, which `runbook lint` is tested with.
  const shown = described.filter(({ id }) => id !== 'not-utf8');

  it.each(shown)('shows what $id means', async ({ id, level, bad, good }) => {
    const isRuleFile = /^alert-rule|^dangling-runbook/.test(id);
    expect(await rulesIn(bad, isRuleFile)).toContain(`${id}: ${level}`);
    expect((await rulesIn(good, isRuleFile)).join()).not.toContain(id);
  });
});

describe('the rules of the parser', () => {
  it('are all known here', () => {
    const folder = resolve(__dirname, '../../../runbook-markdown/src/diagnose');
    const files = readdirSync(folder)
      .filter(name => !name.includes('.test.'))
      .map(name => readFileSync(resolve(folder, name), 'utf8'));
    const ids = files.flatMap(text =>
      [...text.matchAll(/rule: '([\w-]+)'/g)].map(match => match[1]),
    );
    expect(ids.length).toBeGreaterThan(15);
    const known = new Set(RULES.map(({ id }) => id));
    expect(ids.filter(id => !known.has(id ?? ''))).toEqual([]);
  });
});
