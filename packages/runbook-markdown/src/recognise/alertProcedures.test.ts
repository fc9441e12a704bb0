import { parseRunbook } from '../parseRunbook';

const COUNT = 60;
const numbers = Array.from({ length: COUNT }, (_, number) => number);
const many = [
  ...numbers.flatMap(number => [
    `## Restart the node ${number}`,
    '',
    number % 2 === 0 ? `Use when Disk${number}FullHigh fires.` : '',
    '',
    '```bash',
    'ls -l',
    '```',
    '',
  ]),
  '## Alerts',
  '',
  '| Alert | Action |',
  '|---|---|',
  ...numbers.map(
    number =>
      `| Disk${number}FullHigh | ${
        number % 3 === 0 ? `Restart the node ${number}` : 'Wait'
      } |`,
  ),
].join('\n');

/** What a search finds: `Restart the node 1` stands in `Restart the node 12` too. */
function expected(number: number): string[] {
  const named = numbers.filter(
    other => number % 3 === 0 && `${number}`.startsWith(`${other}`),
  );
  const naming = number % 2 === 0 ? [number] : [];
  return [...new Set([...named, ...naming])].map(
    other => `restart-the-node-${other}`,
  );
}

describe('procedures of alerts in a document with many of both', () => {
  const { alerts } = parseRunbook(many, { path: 'docs/runbook.md' }).document;

  it('are those that an alert names, and those that name the alert', () => {
    expect(alerts.map(({ name, procedures }) => [name, procedures])).toEqual(
      numbers.map(number => [`Disk${number}FullHigh`, expected(number)]),
    );
  });
});
