import { parseRunbook } from '../parseRunbook';

function alertsOf(text: string, path = 'docs/runbooks/queue.md') {
  return parseRunbook(text, { path }).document.alerts;
}

const page = (mention: string) =>
  `# Queue is stuck\n\n${mention}\n\n## Drain the queue\n\n\`\`\`bash\nqueuectl drain\n\`\`\`\n\n## Restart the consumers\n\n1. Stop them\n2. Start them\n`;

describe('a page that only names the alerts it answers', () => {
  it.each([
    ['a line', 'Triggered by: `QueueStuck`'],
    ['a line in bold', '**Alert:** QueueStuck'],
    ['an item', '- Owner: shipping\n- Alert: `QueueStuck`'],
    ['an item of the symptoms', '## Symptoms\n\n- Slow\n- Alert: `QueueStuck`'],
    ['a row', '| | |\n|---|---|\n| Alerts that lead here | QueueStuck |'],
    [
      'a row with its name',
      '| Field | Value |\n|---|---|\n| Alert name | `QueueStuck` |',
    ],
    ['several, each with what it means', '**Alerts:** `QueueStuck` (5 min)'],
    [
      'a condition',
      '## When to use this runbook\n\n- The alarm `QueueStuck` is in the state ALARM\n- Somebody asks\n',
    ],
    [
      'a condition the other way round',
      '## Symptoms\n\nThe `QueueStuck` alert.',
    ],
    [
      'a block below such a heading',
      '## Alerts that trigger this runbook\n\n```\n- QueueStuck: queue_age > 300\n```',
    ],
  ])('in %s', (_, mention) => {
    expect(alertsOf(page(mention))).toMatchObject([{ name: 'QueueStuck' }]);
  });

  it.each([
    ['# Queue is stuck (QueueStuck)', ['QueueStuck']],
    ['# Queue is stuck (Alert: QueueGone)', ['QueueGone']],
    ['# Queue (QueueStuck, QueueDown)', ['QueueStuck', 'QueueDown']],
    ['# Queue (RabbitMQ)', []],
    ['# Queue (BeltWorks)', []],
  ])('in its title: %s', (title, expected) => {
    expect(
      alertsOf(`${title}\n\nText.\n\n## Parts\n\nText.\n`).map(
        ({ name }) => name,
      ),
    ).toEqual(expected);
  });

  it('answers several in one line', () => {
    expect(
      alertsOf(page('**Alerts:** `QueueStuck` (5 min) · `QueueLost`')),
    ).toMatchObject([{ name: 'QueueStuck' }, { name: 'QueueLost' }]);
  });

  it('answers them with all of its procedures', () => {
    expect(
      alertsOf(page('**Alerts:** `QueueStuck`, `QueueLost`')),
    ).toMatchObject([
      {
        name: 'QueueStuck',
        procedures: ['drain-the-queue', 'restart-the-consumers'],
        line: 3,
      },
      {
        name: 'QueueLost',
        procedures: ['drain-the-queue', 'restart-the-consumers'],
      },
    ]);
  });

  it('answers those that a section names by that section', () => {
    expect(
      alertsOf(
        '# Queue\n\n## Drain the queue\n\nTriggered by: `QueueStuck`\n\n1. Stop the producers\n2. Run `queuectl drain`\n\n## Restore\n\n1. Start the producers\n2. Check the age\n',
      ),
    ).toMatchObject([{ name: 'QueueStuck', procedures: ['drain-the-queue'] }]);
  });

  it('answers those of a symptom by what the symptom stands below', () => {
    const scenario = (title: string, alert: string) =>
      `## ${title}\n\n### Symptoms\n\n- Alert: \`${alert}\`\n\n### Fix\n\n1. Stop it\n2. Start it\n\n`;
    expect(
      alertsOf(
        `# Queue\n\n${scenario('It is stuck', 'QueueStuck')}${scenario(
          'It is lost',
          'QueueLost',
        )}`,
      ),
    ).toMatchObject([
      { name: 'QueueStuck', procedures: ['it-is-stuck--fix'] },
      { name: 'QueueLost', procedures: ['it-is-lost--fix'] },
    ]);
  });

  it('tells with the expression what a block says of it', () => {
    expect(
      alertsOf('# Q\n\n## Alerts\n\n```\nQueueStuck: queue_age > 300\n```\n'),
    ).toMatchObject([{ expression: 'queue_age > 300', line: 6 }]);
  });

  it('keeps what else is told of them', () => {
    expect(
      alertsOf(
        `${page(
          'Alert: `QueueStuck`',
        )}\n## Alerts\n\n| Alert | Severity | Action |\n|---|---|---|\n| QueueStuck | SEV2 | Drain it |\n`,
      ),
    ).toMatchObject([
      { name: 'QueueStuck', severity: 'SEV2', firstResponse: 'Drain it' },
    ]);
  });

  it.each([
    ['words', 'Alert: look at the board'],
    ['what is related', 'Related alerts: `QueueStuck`'],
    ['a channel', 'Alerts: #queue-alerts'],
    ['a channel in code', 'Alerts: `queue-alerts`'],
    ['its fields', 'Set the alert `severity` and the alert `runbook_url`.'],
    ['a file', 'Alerts: `queue.rules.yaml`'],
    ['a sentence', 'Triggered by: QueueStuck when it lasts an hour'],
    ['an address', '**Alert:** https://alerts.example.com/queue'],
    ['a block of settings', '## Alerts\n\n```\nQueueStuck\ninterval: 5m\n```'],
  ])('names none by %s', (_, mention) => {
    expect(alertsOf(page(mention))).toEqual([]);
  });
});
