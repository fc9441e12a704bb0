import { parseRunbook } from '../parseRunbook';

const names = (text: string, path = 'docs/notes.md') =>
  parseRunbook(text, { path }).document.alerts.map(({ name }) => name);

describe('a heading that names an alert', () => {
  it.each([
    ['### Alarm: queue-age', ['queue-age']],
    ['### Alarm name: QueueStuck', ['QueueStuck']],
    ['### Alerta: QueueStuck', ['QueueStuck']],
    ['### Alert – QueueStuck', ['QueueStuck']],
    ['### Alert 2 — Queue is old', ['Queue is old']],
    ['### 🔴 QueueStuck', ['QueueStuck']],
    ['### 3. 🟡 QueueStuck (P2)', ['QueueStuck']],
    ['### QueueAge[High | Critical]', ['QueueAgeHigh', 'QueueAgeCritical']],
    ['### Alert-specific paths', []],
    ['### alert-without-owner', []],
    ['### Queue [draft | final]', []],
  ])('%s', (heading, expected) => {
    expect(
      names(
        `# S\n\n## Rules\n\n${heading}\n\nThis alert fires when it is old.\n`,
      ),
    ).toEqual(expected);
  });

  it('may be the title of the page', () => {
    expect(
      names(
        '# Alert: Queue age\n\n### Purpose of this alert\n\nThe queue is old.\n\n### Alert response\n\n- Check the consumers\n- Restart them\n',
      ),
    ).toEqual(['Queue age']);
  });

  it.each([
    [
      'behind what the page is',
      '# Runbook: QueueStuck\n\n## Triage\n\nText.\n',
    ],
    [
      'in the front matter',
      '---\nalertname: QueueStuck\n---\n# The queue\n\nText.\n',
    ],
    [
      'as the name of a page of that type',
      '---\ntype: Alert\nrunbook-name: QueueStuck\n---\n\n## Purpose\n\nText.\n',
    ],
    [
      'as the check of another tool',
      '# The queue is stuck\n\n**Nagios check:** `QueueStuck`\n\nText.\n',
    ],
  ])('may stand %s', (_, text) => {
    expect(names(text)).toEqual(['QueueStuck']);
  });

  it('may stand beside others at the level of the title', () => {
    expect(
      names('# Alert: Queue age\n\nText.\n\n# Alert: Queue loss\n\nText.\n'),
    ).toEqual(['Queue age', 'Queue loss']);
  });
});

describe('the response on the page of an alert', () => {
  it('is a procedure of it', () => {
    const { alerts, procedures } = parseRunbook(
      '# Alert: Queue age\n\n### Purpose of this alert\n\nThe queue is old.\n\n### Alert response\n\n- Check the consumers\n- Restart them\n',
      { path: 'docs/queue.md' },
    ).document;
    expect(procedures).toMatchObject([{ title: 'Alert response' }]);
    expect(alerts).toMatchObject([
      { meaning: 'The queue is old.', procedures: ['alert-response'] },
    ]);
  });
});

describe('a page whose title says that it collects alerts', () => {
  const body =
    '## Queue is too old\n\nText.\n\n## No consumers\n\nText.\n\n## References\n\n- [a](https://a.example)\n';

  it.each(['Queue alerts', 'How to handle alerts', 'Alert runbooks', 'Alerts'])(
    'has them in its headings: %s',
    title => {
      expect(names(`# ${title}\n\n${body}`)).toEqual([
        'Queue is too old',
        'No consumers',
      ]);
    },
  );

  it('may say so in its front matter', () => {
    expect(names(`---\ntitle: Responding to alerts\n---\n${body}`)).toEqual([
      'Queue is too old',
      'No consumers',
    ]);
  });

  it('is none where its headings are about something else', () => {
    expect(
      names(
        '# Managing alerts\n\n## Routing\n\nText.\n\n## Naming\n\nText.\n\n## Ownership\n\nText.\n',
      ),
    ).toEqual([]);
  });
});

describe('a heading below "Common alerts and how to respond"', () => {
  it('has its name in quotes, before where it is told', () => {
    expect(
      names(
        '# S\n\n## Common alerts and how to respond\n\n### "queue 500" — error tail\n\nText.\n',
      ),
    ).toEqual(['queue 500']);
  });
});

describe('a paragraph below "Alerts"', () => {
  it('tells of the alert whose name it begins with', () => {
    expect(
      parseRunbook(
        '# S\n\n## Alerts\n\n**QueueStuck**\nThe queue does not move. Restart the consumers.\n\n`QueueLost`: messages are gone.\n\n**Note**: all of them page.\n',
        { path: 'docs/notes.md' },
      ).document.alerts,
    ).toMatchObject([
      {
        name: 'QueueStuck',
        meaning: 'The queue does not move. Restart the consumers.',
      },
      { name: 'QueueLost', meaning: 'messages are gone.' },
    ]);
  });
});
