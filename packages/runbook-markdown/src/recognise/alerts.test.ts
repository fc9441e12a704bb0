import { AlertDefinition } from '../model';
import { parseRunbook } from '../parseRunbook';

function alertsOf(text: string, path = 'docs/runbook.md'): AlertDefinition[] {
  return parseRunbook(text, { path }).document.alerts;
}

const names = (text: string, path?: string) =>
  alertsOf(text, path).map(({ name }) => name);

describe('a table of alerts', () => {
  it.each([
    ['Alert | Severity | What it means | First response'],
    ['Alert name | Priority | Description | Action'],
    ['Alarm | Sev | Symptoms | What to do first'],
  ])('with the columns %s', header => {
    const [alert] = alertsOf(
      `# S\n\n## Alerts\n\n| ${header} |\n|---|---|---|---|\n| \`HighErrorRate\` | SEV-2 | Logins fail. | Roll back. |\n`,
    );
    expect(alert).toMatchObject({
      name: 'HighErrorRate',
      severity: 'SEV2',
      severityText: 'SEV-2',
      meaning: 'Logins fail.',
      firstResponse: 'Roll back.',
      sectionAnchor: 'alerts',
      line: 7,
    });
  });

  it('may give a metric with its threshold', () => {
    expect(
      alertsOf(
        '# S\n\n| Alert | Action |\n|---|---|\n| auth.login_5xx > 1% | Roll back |\n',
      ),
    ).toMatchObject([
      { name: 'auth.login_5xx', expression: 'auth.login_5xx > 1%' },
    ]);
  });

  it('may be one of scenarios and actions', () => {
    expect(
      names(
        '# S\n\n| Scenario | Action |\n|---|---|\n| High latency alert | Check the panels |\n',
      ),
    ).toEqual(['High latency alert']);
  });

  it('leaves situations beside it alone', () => {
    expect(
      names(
        '# S\n\n| Scenario | Action |\n|---|---|\n| `RelayStalled` fires | Look at the endpoints |\n| A shop sees everything twice | Normal after a retry |\n| relay_age > 5 | Restart it |\n',
      ),
    ).toEqual(['RelayStalled', 'relay_age']);
  });

  it('may be written in HTML, with cells left open', () => {
    const text =
      '# S\n\n<table>\n<tr><th>Alert<th>Severity<th>Response</tr>\n<tr><td>DiskFull<td>critical<td>Delete <b>logs</b></tr>\n</table>\n';
    expect(alertsOf(text)).toMatchObject([
      {
        name: 'DiskFull',
        severity: 'SEV1',
        firstResponse: 'Delete logs',
        line: 5,
      },
    ]);
  });

  it('is joined with the section that has its name', () => {
    const text =
      '# S\n\n| Alert | Severity |\n|---|---|\n| DiskFull | critical |\n\n## DiskFull\n\nThe disk is full.\n\n1. Delete logs\n2. Check again\n';
    expect(alertsOf(text)).toMatchObject([
      {
        name: 'DiskFull',
        severity: 'SEV1',
        anchor: 'diskfull',
        procedures: ['diskfull'],
      },
    ]);
  });

  it('keeps a name twice where the severities differ', () => {
    const text =
      '# S\n\n| Alert | Severity | Action |\n|---|---|---|\n| DiskFull | critical | Page |\n| DiskFull | warning | Wait |\n';
    expect(
      alertsOf(text).map(({ severity, anchor }) => [severity, anchor]),
    ).toEqual([
      ['SEV1', 'diskfull'],
      ['SEV3', 'diskfull-1'],
    ]);
  });
});

describe('an index of alerts', () => {
  it('gives the page of each as its first response', () => {
    expect(
      alertsOf(
        '# S\n\n| Alert | Severity | File |\n|---|---|---|\n| DiskFull | critical | [DiskFull.md](DiskFull.md) |\n',
      ),
    ).toMatchObject([
      { name: 'DiskFull', firstResponse: '[DiskFull.md](DiskFull.md)' },
    ]);
  });
});

describe('a file about one alert', () => {
  const page = (
    title: string,
    parts = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'],
  ) =>
    `# ${title}\n\n${parts
      .map(part => `## ${part}\n\nText of ${part}.\n`)
      .join('\n')}`;

  it('is told by its parts and its name', () => {
    expect(alertsOf(page('KubeletDown'))).toMatchObject([
      {
        name: 'KubeletDown',
        meaning: 'Text of Meaning.',
        firstResponse: 'Text of Mitigation.',
        anchor: 'kubeletdown',
      },
    ]);
  });

  it.each([
    [['Description', 'Resolution']],
    [['Symptoms', 'Possible checks', 'First Line']],
    [['Bedeutung', 'Auswirkung', 'Behebung']],
    [['Signification', 'Résolution']],
  ])('may have the parts %j', parts => {
    expect(names(page('ApiErrorsHigh', parts))).toEqual(['ApiErrorsHigh']);
  });

  it('may have plain words for a name where the folder says what it is about', () => {
    expect(
      names(
        '# Old locks present\n\nDelete them.\n',
        'manual/alerts/old-locks.md',
      ),
    ).toEqual(['Old locks present']);
  });

  it('may have its name in a line', () => {
    expect(
      names(
        '# Long running jobs\n\nAlert Name: LongRunningJobs\n\nThis alert fires when jobs hang.\n',
      ),
    ).toEqual(['LongRunningJobs']);
  });

  it('takes the diagnosis where the mitigation is not written yet', () => {
    const text =
      '# KubeletDown\n\n## Meaning\n\nIt is down.\n\n## Diagnosis\n\nLook at the log.\n\n## Mitigation\n\nTODO\n';
    expect(alertsOf(text)).toMatchObject([
      { firstResponse: 'Look at the log.' },
    ]);
  });

  it('says its severity in a sentence, a line or its name', () => {
    expect(
      alertsOf(
        '# EtcdSlow\n\n## Meaning\n\nThis alert fires at critical severity.\n\n## Mitigation\n\nWait.\n',
      ),
    ).toMatchObject([{ severity: 'SEV1' }]);
    expect(
      alertsOf(
        '# EtcdSlow\n\n**Severity**: warning\n\n## Meaning\n\nIt is slow.\n\n## Mitigation\n\nWait.\n',
      ),
    ).toMatchObject([{ severity: 'SEV3' }]);
    expect(alertsOf(page('ClusterHACritical'))).toMatchObject([
      { severity: 'SEV1', severityText: 'Critical' },
    ]);
  });
});

describe('an item of a list', () => {
  it('tells meaning and response, links included', () => {
    expect(
      alertsOf(
        '# S\n\n## What can wake you\n\n- **DiskFull** (critical): the disk is full. Do [Clean](#clean).\n',
      ),
    ).toMatchObject([
      {
        name: 'DiskFull',
        severity: 'SEV1',
        meaning: 'the disk is full. Do [Clean](#clean).',
        firstResponse: 'Do [Clean](#clean).',
      },
    ]);
  });
});

describe('headings', () => {
  it.each([
    [
      '## HighErrorRate\n\nThis alert fires when errors rise.',
      ['HighErrorRate'],
    ],
    ['## `api_errors_high`\n\nText.', []],
    ['## Alerts\n\n### `api_errors_high`\n\nText.', ['api_errors_high']],
    [
      '## Alerts\n\n### Disk almost full\n\nText.\n\n### Overview\n\nText.',
      ['Disk almost full'],
    ],
    ['## Alert: api-latency-high\n\nText.', ['api-latency-high']],
    ['## 🚨 Alert: Relay queue > 500\n\nText.', ['Relay queue > 500']],
    [
      '## PodCrashLooping / PodNotReady\n\nText.',
      ['PodCrashLooping', 'PodNotReady'],
    ],
    ['## auth.errors > 5%\n\nText.', ['auth.errors']],
  ])('%j', (text, expected) => {
    expect(names(`# S\n\nIntro.\n\n${text}\n`)).toEqual(expected);
  });
});

describe('bullets under "Key alerts:"', () => {
  it('are alerts with a metric and a threshold', () => {
    const text =
      '# S\n\n- **Metrics** - Scraped. Key alerts:\n  - `http_seconds` p95 > 750 ms for 5 minutes.\n  - `events_total{outcome="dropped"}` > 0.\n- **Logs** - None.\n';
    expect(alertsOf(text)).toMatchObject([
      {
        name: 'http_seconds',
        expression: 'http_seconds p95 > 750 ms for 5 minutes',
      },
      {
        name: 'events_total',
        expression: 'events_total{outcome="dropped"} > 0',
      },
    ]);
  });

  it('are alerts with a name, severity and meaning', () => {
    expect(
      alertsOf(
        '# S\n\n## Alerts\n\n- **DiskFull** (critical): the disk is full.\n',
      ),
    ).toMatchObject([
      { name: 'DiskFull', severity: 'SEV1', meaning: 'the disk is full.' },
    ]);
  });
});

describe('links under "Splunk Alerts:"', () => {
  it('are alerts that are described elsewhere', () => {
    expect(
      alertsOf(
        '# S\n\n## Monitoring\n\nHealth checks:\n\n- [Health](https://x.example/h)\n\nSplunk Alerts:\n\n- [Publish failures](https://x.example/a)\n',
      ),
    ).toMatchObject([
      {
        name: 'Publish failures',
        firstResponse: 'See [Publish failures](https://x.example/a)',
      },
    ]);
  });
});

describe('the triggers of an index', () => {
  it('are alerts where they are written like one', () => {
    expect(
      alertsOf(
        '# S\n\n| ID | Title | Trigger | Doc |\n|---|---|---|---|\n| 1 | Errors | `PaymentErrorsHigh` / drill | [a](a.md) |\n| 2 | Bad release | Error spike | [b](b.md) |\n',
      ),
    ).toMatchObject([
      { name: 'PaymentErrorsHigh', firstResponse: '[a](a.md)' },
    ]);
  });
});

describe('a section about an alert', () => {
  const alertOf = (body: string) =>
    alertsOf(`# S\n\n## Alerts\n\n### DiskFull\n\n${body}\n`)[0];

  it.each([
    'Severity: high. The disk is full. Delete old logs.',
    'Severity: high\n\nThe disk is full.\n\nDelete old logs.',
    '**Severity:** high\n\nThe disk is full.\n\n**First response**\n\nDelete old logs.',
    '| | |\n|---|---|\n| Severity | high |\n| Meaning | The disk is full. |\n\nFirst response: Delete old logs.',
    '#### Severity\n\nhigh\n\n#### Meaning\n\nThe disk is full.\n\n#### Action\n\nDelete old logs.',
  ])('tells severity, meaning and response: %j', body => {
    const alert = alertOf(body);
    expect(alert).toMatchObject({ severity: 'SEV2', severityText: 'high' });
    expect(alert?.meaning).toMatch(/^The disk is full\./);
    expect(alert?.firstResponse).toBe('Delete old logs.');
  });

  it('tells when it fires', () => {
    expect(
      alertOf('*Severity:* high\n*Expression:* `disk_used > 0.9`\n\nFull.'),
    ).toMatchObject({ expression: 'disk_used > 0.9', meaning: 'Full.' });
  });

  it('starts its response where it says how to fix it', () => {
    expect(
      alertOf(
        'It is full.\n\nHow it **works**:\n\n- Logs pile up\n\nHow to **fix**:\n\n- Delete logs\n- Check again',
      )?.firstResponse,
    ).toBe('How to **fix**:\n\n- Delete logs\n- Check again');
  });
});

describe('no alert', () => {
  it.each([
    ['a product', '# S\n\n## PostgreSQL\n\nText.\n\n## GitHub\n\nText.\n'],
    [
      'a postmortem',
      '# Post mortem\n\n## Overview\n\nx\n\n## Impact\n\nx\n\n## Resolution\n\nx\n',
    ],
    [
      'a log level',
      '# S\n\n| Level | Means |\n|---|---|\n| ERROR | bad |\n| WARN | so so |\n',
    ],
    [
      'an index of runbooks',
      '# S\n\n| Runbook | Description | Priority |\n|---|---|---|\n| [A](a.md) | x | P1 |\n',
    ],
    ['a phase', '# S\n\n| Phase | Action |\n|---|---|\n| Detect | look |\n'],
    [
      'an agent',
      '# S\n\n| Scenario | Agent | How to Use |\n|---|---|---|\n| Triage | @sre | ask |\n',
    ],
    [
      'an alert in prose',
      '# S\n\n## Alerts - page on symptoms\n\n- Alerts: connection errors, failures.\n- **Actionable** - do something.\n',
    ],
  ])('is %s', (_, text) => {
    expect(names(text, 'docs/guide.md')).toEqual([]);
  });
});

describe('the procedures of an alert', () => {
  it('are those it links, names or is named by', () => {
    const text = [
      '# S',
      '## Alerts',
      '| Alert | First response |',
      '|---|---|',
      '| DiskFull | [Clean](#Clean-up) |',
      '| auth.errors > 1 | Do: Roll back the release |',
      '| auth.audit_backlog > 5k | Drain manually |',
      '',
      '## Clean up\n\n```bash\nls -l\n```\n',
      '## Roll back the release\n\n```bash\nls -l\n```\n',
      '## Drain\n\n_Use when audit_backlog fires_\n\n```bash\nls -l\n```\n',
    ].join('\n');
    expect(alertsOf(text).map(({ procedures }) => procedures)).toEqual([
      ['clean-up'],
      ['roll-back-the-release'],
      ['drain'],
    ]);
  });
});
