import { Shape, shapeOf } from './shapeOf';

/*
 * Pages about one alert. Each fixture has the shape of documents that teams keep,
 * read side by side with what the parser made of them; the words are this
 * project's own.
 *
 * | shape                                                   | what is easy to get wrong                        |
 * | ------------------------------------------------------- | ------------------------------------------------ |
 * | underlined headings, an empty Diagnosis                 | an empty part as a procedure                     |
 * | severity at the end of the name                         | taken for part of the name only                  |
 * | Mitigation that only points to a page                   | a pointer as a procedure                         |
 * | TODO as the only mitigation                             | a procedure with nothing to do, or no word of it |
 * | parts split further below Diagnosis and Mitigation      | the parts themselves as procedures               |
 * | comments that stay hidden beside the text that is shown | the hidden variant as meaning                    |
 * | PromQL fenced as a console                              | a query with a shell's prompt                    |
 * | alert named by a label, plain heading                   | the heading as the alert's name                  |
 * | file below alerts/, plain title in the front matter     | no alert at all                                  |
 * | title in the front matter, first heading a part of it   | the part as the whole alert                      |
 * | bullets of orders right below the title                 | no procedure                                     |
 * | headings in another language                            | no parts                                         |
 */

const SHAPES: [shape: string, path: string, text: string, expected: Shape][] = [
  [
    'underlined headings, an empty Diagnosis, severity in the name',
    'runbooks/DepotDiskWarning.md',
    `DepotDiskWarning
================

Meaning
-------

Fires when a depot's disk is over 80 % full.

Impact
------

At 100 % no scan is written.

Diagnosis
---------

Mitigation
----------

Make sure that the archive job runs. Delete what is older than 90 days:

\`\`\`sh
scanctl prune --depot <depot> --older-than 90d
\`\`\`
`,
    {
      title: 'DepotDiskWarning',
      alerts: ['DepotDiskWarning [SEV3 Warning] > mitigation'],
      procedures: [
        'Mitigation: $ scanctl prune --depot <depot> --older-than 90d {depot}',
      ],
    },
  ],
  [
    'a mitigation that only points to a page',
    'runbooks/DepotLinkCritical.md',
    `# DepotLinkCritical

## Meaning

This alert fires while a depot has no second line.

## Impact

One more fault and the depot is cut off.

## Diagnosis

List the lines:

\`\`\`bash
netctl lines --depot <depot-name>
\`\`\`

## Mitigation

Refer to the [handbook of the carrier](https://carrier.example/handbook) for more.
`,
    {
      title: 'DepotLinkCritical',
      alerts: ['DepotLinkCritical [SEV1 Critical] > diagnosis'],
      procedures: [
        'Diagnosis: $ netctl lines --depot <depot-name> {depot-name}',
      ],
    },
  ],
  [
    'TODO as the only mitigation',
    'content/ScanClientErrors.md',
    `---
title: Scan Client Errors
weight: 20
---

# ScanClientErrors

## Meaning

More than 1 % of the calls of a scanner fail for 15 minutes.

## Impact

Scans may be late.

## Diagnosis

Usual causes:

- a broken network card
- an old client
- check that the token of the scanner has not run out

## Mitigation

TODO
`,
    {
      title: 'ScanClientErrors',
      alerts: ['ScanClientErrors > diagnosis'],
      procedures: ['Diagnosis:'],
      diagnostics: ['26 warning todo-in-mitigation'],
    },
  ],
  [
    'parts that are split further, and a query fenced as a console',
    'alerts/StoreQuotaLow.md',
    `# StoreQuotaLow

## Meaning

This alert fires at critical severity when the store fills 85 % of its quota.

## Diagnosis

There are two ways.

### With the command line

Open a shell in a pod of the store:

\`\`\`console
$ kubectl exec -it $(kubectl get pod -l app=store -o name | head -1) -- sh
\`\`\`

### With queries

\`\`\`console
(store_size_bytes / store_quota_bytes) * 100
\`\`\`

## Mitigation

### Plan for more

Extend the store as soon as this fires twice a month.

### Compact it

\`\`\`console
$ storectl compact
\`\`\`
`,
    {
      title: 'StoreQuotaLow',
      alerts: [
        'StoreQuotaLow [SEV1 critical] > plan-for-more, compact-it, with-the-command-line, with-queries',
      ],
      procedures: [
        'Diagnosis › With the command line: $ kubectl exec -it $(kubectl get pod -l app=store -o name | head -1) -- sh',
        'Diagnosis › With queries: $ (store_size_bytes / store_quota_bytes) * 100',
        'Mitigation › Plan for more:',
        'Mitigation › Compact it: $ storectl compact',
      ],
    },
  ],
  [
    'a hidden variant of the text in comments',
    'docs/runbooks/SorterHaltRequested.md',
    `# SorterHaltRequested

## Meaning

<!--EDITION-A: This alert fires on product {ProductName} only.-->
<!--start-->
This alert fires when a sorter was told to halt and still runs.
<!--end-->

## Impact

None.

## Diagnosis

1. Look at the sorter:

   \`\`\`bash
   $ sorterctl show <sorter>
   \`\`\`

   Example output:

   \`\`\`text
   STATE    SINCE
   running  5m
   \`\`\`

2. See whether the belt is empty.

## Mitigation

Remove the request. After that the alert clears by itself.

<!--EDITION-A: Else open a case.-->
`,
    {
      title: 'SorterHaltRequested',
      alerts: ['SorterHaltRequested > diagnosis, mitigation'],
      procedures: [
        'Diagnosis: 2 steps $ sorterctl show <sorter> {sorter}',
        'Mitigation:',
      ],
    },
  ],
  [
    'an alert named by a label below a plain heading',
    'docs/jobs/long-jobs.md',
    `## Jobs that never end
Alert Name: LabelJobsRunningForHours

This alert is no failure by itself; somebody may misuse the renderers.

### Many waiting jobs

Cancel them:

\`\`\`bash
TOKEN=XXX
renderctl cancel --token "$TOKEN" --merchant <merchant>
\`\`\`
`,
    {
      title: 'Jobs that never end',
      alerts: ['LabelJobsRunningForHours > many-waiting-jobs'],
      procedures: [
        'Many waiting jobs: $ TOKEN=XXX ⏎ renderctl cancel --token "$TOKEN" --merchant <merchant> {merchant}',
      ],
    },
  ],
  [
    'a file in a folder of alerts, with its title in the front matter',
    'manual/alerts/search-health.html.md',
    `---
title: Search cluster health
section: Icinga alerts
---

The search cluster is green, yellow or red, by the state of its copies.

- green: all copies are there
- red: a first copy is missing

### Looking closer

#### Ask the cluster

Open a tunnel:

\`\`\`
portal connect ssh --environment staging search -- -N -L 9200:search:80
\`\`\`

The answer looks like this:

\`\`\`json
{ "status": "green", "nodes": 3 }
\`\`\`
`,
    {
      title: 'Search cluster health',
      alerts: ['Search cluster health > ask-the-cluster'],
      procedures: [
        'Looking closer › Ask the cluster: $ portal connect ssh --environment staging search -- -N -L 9200:search:80',
      ],
    },
  ],
  [
    'a title in the front matter, and parts that begin at once',
    'manual/alerts/old-locks.html.md',
    `---
title: Parcel locks are old
section: Monitoring
---

## Description

This alert will fire when a lock of a parcel is older than an hour.

## Impact

The parcel cannot be moved.

## Potential resolution steps

Open the console of the locks and find out which are old. Delete those that no job holds.
`,
    {
      title: 'Parcel locks are old',
      alerts: ['Parcel locks are old > potential-resolution-steps'],
      procedures: ['Potential resolution steps:'],
    },
  ],
  [
    'bullets of orders right below the title of the alert',
    'manual/alerts/address-check.html.md',
    `---
title: address data check not ok
section: Icinga alerts
---

This means that the addresses are older than a day.

- Check the error list for why the job fails
- Ensure that the workers run
- Run \`AddressJob.perform_now\` by hand
`,
    {
      title: 'address data check not ok',
      alerts: ['address data check not ok > top'],
      procedures: ['address data check not ok:'],
    },
  ],
  [
    'headings in another language',
    'docs/alerte/WaageOffline.md',
    `# WaageOffline

## Bedeutung

Der Alarm feuert, wenn die Waage fünf Minuten keine Werte sendet.

## Auswirkung

Pakete werden nicht gewogen.

## Behebung

1. Waage neu starten:

   \`\`\`bash
   waagectl restart --depot <depot>
   \`\`\`
`,
    {
      title: 'WaageOffline',
      alerts: ['WaageOffline > behebung'],
      procedures: [
        'Behebung: 1 steps $ waagectl restart --depot <depot> {depot}',
      ],
    },
  ],
];

describe('the shape of pages about one alert', () => {
  it.each(SHAPES)('%s', (_, path, text, expected) => {
    expect(shapeOf(text, path)).toEqual(expected);
  });
});
