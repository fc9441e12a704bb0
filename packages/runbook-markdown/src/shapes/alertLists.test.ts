import { Shape, shapeOf } from './shapeOf';

/*
 * Documents with many alerts. Each fixture has the shape of documents that teams
 * keep, read side by side with what the parser made of them; the words are this
 * project's own.
 *
 * | shape                                             | what is easy to get wrong              |
 * | ------------------------------------------------- | -------------------------------------- |
 * | many alerts as headings, one with a dotted metric | alerts only in CamelCase               |
 * | two alerts in one heading                         | one alert with a slash in its name     |
 * | same name, two severities                         | joined into one                        |
 * | table joined with sections further down           | an alert twice                         |
 * | index that names the alert of each page           | rows without an alert's name as alerts |
 * | HTML table with cells that are not closed         | no table                               |
 */

const SHAPES: [shape: string, path: string, text: string, expected: Shape][] = [
  [
    'many alerts as headings: a dotted metric, two in one, the same name twice',
    'docs/runbook.md',
    `# Parcel runbook

## Alerts

### \`parcel.queue_age > 15m\`

Severity: high. Parcels wait.

1. Look at \`parcelctl queue list --old\`.

### ParcelDbDown / ParcelDbSlow

The database does not answer, or late. See [Free connections](#free-connections).

### ParcelDiskFull

Severity: critical. Extend the disk at once.

### ParcelDiskFull

Severity: warning. The disk is filling.

## Free connections

\`\`\`bash
psql -c "select pg_terminate_backend($PID)"
\`\`\`
`,
    {
      title: 'Parcel runbook',
      alerts: [
        'parcel.queue_age [SEV2 high] {parcel.queue_age > 15m} > parcelqueue_age--15m',
        'ParcelDbDown > free-connections',
        'ParcelDbSlow > free-connections',
        'ParcelDiskFull [SEV1 critical]',
        'ParcelDiskFull [SEV3 warning]',
      ],
      procedures: [
        'Alerts › parcel.queue_age > 15m: 1 steps $ parcelctl queue list --old',
        'Free connections: $ psql -c "select pg_terminate_backend($PID)" {pid}',
      ],
      diagnostics: [
        '19 warning alert-without-first-response',
        '19 info duplicate-anchor',
      ],
    },
  ],
  [
    'a table joined with response sections further down by name',
    'docs/runbook.md',
    `# Gate

## Alerts

| Alert | Severity | Meaning |
| --- | --- | --- |
| GateClosed | SEV1 | No van gets in. |
| \`GateSlow\` | P3 | Vans wait. |
| A driver complains | | |

## GateClosed

1. Open it by hand.
2. Call the depot on \`<phone>\`.

## GateSlow

Look at the camera.
`,
    {
      title: 'Gate',
      alerts: ['GateClosed [SEV1] > gateclosed', 'GateSlow [SEV3 P3]'],
      procedures: ['GateClosed: 2 steps'],
    },
  ],
  [
    'an index that names the alert of each page',
    'docs/runbooks/README.md',
    `# Runbooks

Guides for whoever is on call.

## Index

| ID | Title | Trigger | Doc |
|---|---|---|---|
| R-1 | Payments late | \`PaymentErrorsHigh\` / drill | [payments.md](payments.md) |
| R-2 | Queue old | \`PaymentQueueOld\` | [queue.md](queue.md) |
| R-3 | Bad release | errors after a rollout | by hand |

## Conventions

- Prefer titles that name the symptom.
- Never paste real secrets.
`,
    {
      title: 'Runbooks',
      alerts: ['PaymentErrorsHigh', 'PaymentQueueOld'],
    },
  ],
  [
    'an HTML table with cells that are not closed',
    'docs/runbook.md',
    `# Kiosk

## Alerts

<table>
<tr><th>Alert<th>Severity<th>What it means<th>What to do first
<tr><td>KioskOffline<td>critical<td>No kiosk answers<td>Restart the router
<tr><td>KioskPaperLow<td>info<td>Paper ends today<td>Tell the depot
</table>
`,
    {
      title: 'Kiosk',
      alerts: ['KioskOffline [SEV1 critical]', 'KioskPaperLow [SEV4 info]'],
    },
  ],
];

describe('the shape of documents with many alerts', () => {
  it.each(SHAPES)('%s', (_, path, text, expected) => {
    expect(shapeOf(text, path)).toEqual(expected);
  });
});
