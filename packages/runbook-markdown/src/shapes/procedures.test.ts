import { Shape, shapeOf } from './shapeOf';

/*
 * Documents of procedures. Each fixture has the shape of documents that teams
 * keep, read side by side with what the parser made of them; the words are this
 * project's own.
 *
 * | shape                                                | what is easy to get wrong            |
 * | ---------------------------------------------------- | ------------------------------------ |
 * | bullets that are orders below "How to"               | text only                            |
 * | a listing below a bullet, not indented               | output as a command                  |
 * | the whole file is one thing to do, with a loop       | a loop cut into lines                |
 * | numbered headings below "Steps"                      | four procedures, or none             |
 * | template expression as the heading                   | the expression as title              |
 * | steps for each role                                  | the role that has nothing to do      |
 * | all steps numbered 1                                 | numbers that the author did not give |
 * | a matrix of symptoms and next actions                | a table only                         |
 * | severity matrix, on-call duties, a block of commands | duties as a rotation                 |
 * | mitigation first, checks in a table, verification    | a check's command lost in its table  |
 * | numbered comments in one block                       | one command                          |
 * | prompts of root beside comments, output below        | comments as commands                 |
 * | a heredoc and continuation lines                     | a command per line                   |
 */

const SHAPES: [shape: string, text: string, expected: Shape][] = [
  [
    'bullets that are orders below a title that asks for them, and a listing below',
    `# Staging

What it is for: trying things.

## How to

### Find out what was deployed

* ssh into the host
* become root
* run \`ls -ltr /var/lib/deploys\`
* you get something like this:
\`\`\`
-rw-r--r-- 1 root root 2 Jun 27 07:17 release-211
-rw-r--r-- 1 root root 2 Jun 28 07:24 release-212
\`\`\`
* run \`git log --oneline v211..v212\` to see what is new
`,
    {
      title: 'Staging',
      procedures: [
        'How to › Find out what was deployed: 5 steps $ ls -ltr /var/lib/deploys $ git log --oneline v211..v212',
      ],
    },
  ],
  [
    'a file that is one thing to do, with a loop',
    `# Longer time limits

Renderers stop a job after an hour. By hand this is changed at Admin > Renderers.

All at once:

\`\`\` bash
for id in 12 13 14; do
  curl -s -H "Token: $RENDER_TOKEN" -X PUT "https://render.example/api/$id" \\
    -d 'limit=5400'
  sleep 1
done
\`\`\`
`,
    {
      title: 'Longer time limits',
      procedures: [
        'Longer time limits: $ for id in 12 13 14; do ⏎   curl -s -H "Token: $RENDER_TOKEN" -X PUT "https://render.example/api/$id" \\ ⏎     -d \'limit=5400\' ⏎   sleep 1 ⏎ done {render-token}',
      ],
    },
  ],
  [
    'numbered headings below "Steps", and a template expression as the heading',
    `---
title: Rebuild the log account
last_reviewed_on: 2026-09-01
review_in: 6 months
---

# <%= current_page.data.title %>

## Steps

## 1. Create the account

Start the workflow of the platform.

## 2. Deploy

- Go to the folder of the account
- Run \`infra apply --account logs\`

## 3. Verify

- Check that the buckets are there

## References

- [The console](https://docs.example/console)
`,
    {
      title: 'Rebuild the log account',
      procedures: ['Steps: 3 steps $ infra apply --account logs'],
    },
  ],
  [
    'steps for each role, all numbered 1, of which one role has none',
    `What happens after an incident.

## Follow-up by role

### Steps for the commander

1. Close the incident.

1. Find an owner for the postmortem.

### Steps for the deputy
There are no further steps.

### Steps for the scribe

1. Review the chat and note what is missing.

## Reviewing the incident
It pays to look at it together.
`,
    {
      title: 'Runbook',
      procedures: [
        'Follow-up by role › Steps for the commander: 2 steps',
        'Follow-up by role › Steps for the scribe: 1 steps',
      ],
      diagnostics: ['1 warning no-title'],
    },
  ],
  [
    'a matrix of symptoms and next actions',
    `# Operations runbook

## Retries

The client retries on:

- \`connection refused\`
- \`timeout\`

## Troubleshooting matrix

| Symptom | Likely cause | Quick checks | Next action |
| --- | --- | --- | --- |
| \`doctor\` says FAIL | No source is on. | \`syncctl plan -c <path>\` | Switch a source on. |
| Exit \`12\` | The source is gone. | Look at its address. | Run \`syncctl fetch\`. |
`,
    {
      title: 'Operations runbook',
      procedures: ['Troubleshooting matrix:'],
    },
  ],
  [
    'severity matrix, duties on call and a block of commands',
    `# Production runbooks

## Severity Levels

| Level | Response Time | Examples |
|-------|---------------|----------|
| **SEV1** | 15 minutes | All is down |
| **SEV2** | 30 minutes | Much is down |
| **SEV3** | 4 hours | A little is down |

## On-Call Procedures

1. Acknowledge the page
2. Follow the runbook
3. Escalate when you are stuck

## Quick Reference

### Common Commands

\`\`\`bash
# Nodes
kubectl get nodes

# Recent events
kubectl get events -A --sort-by='.lastTimestamp' | tail -20
\`\`\`

### Emergency Contacts

| Role | Contact |
|------|---------|
| Security | security@YOUR_ORG |
`,
    {
      title: 'Production runbooks',
      procedures: [
        'On-Call Procedures: 3 steps',
        "Quick Reference › Common Commands: $ kubectl get nodes $ kubectl get events -A --sort-by='.lastTimestamp' | tail -20",
      ],
      severities: [
        'SEV1 SEV1: 15 minutes',
        'SEV2 SEV2: 30 minutes',
        'SEV3 SEV3: 4 hours',
      ],
    },
  ],
  [
    'mitigation first, checks in a table, and a verification',
    `# Runbook: Drift

**Authority:** whoever is on call.

## Symptoms

- The live state differs

## Immediate mitigation

1. **Pause the sync**:

\`\`\`bash
syncctl pause depot-staging
\`\`\`

2. Keep what is live:

\`\`\`bash
syncctl diff depot-staging
\`\`\`

## Diagnosis

| Check | Command / artifact |
|---|---|
| Live objects | \`kubectl -n depot get all\` |
| State | \`kubectl -n depot get app <app>\` |

## Verification

- \`kubectl diff -k overlays/depot\` is empty
- The app is healthy

## Escalation

Ana Reis (@ana) -> Foundations on-call (after 30 min)
`,
    {
      title: 'Runbook: Drift',
      procedures: [
        'Immediate mitigation: 2 steps $ syncctl pause depot-staging $ syncctl diff depot-staging',
        'Diagnosis: 2 steps $ kubectl -n depot get all $ kubectl -n depot get app <app> {app}',
        'Verification: 2 steps $ kubectl diff -k overlays/depot',
      ],
      escalation: [
        'Ana Reis | @ana | -',
        'Foundations on-call | - | after 30 min',
      ],
    },
  ],
  [
    'numbered comments, prompts of root beside comments, and output',
    `# Printer

## Reset a printer

\`\`\`bash
# 1. Stop it
printctl stop $PRINTER
# 2. Start it
printctl start $PRINTER
\`\`\`

## Look at the spool

\`\`\`console
# lpstat -o
label-1  root  1024
label-2  root  2048
\`\`\`
`,
    {
      title: 'Printer',
      procedures: [
        'Reset a printer: $ printctl stop $PRINTER {printer} $ printctl start $PRINTER {printer}',
        'Look at the spool: $ lpstat -o',
      ],
    },
  ],
  [
    'a heredoc and continuation lines',
    `# Config

## Write the file

\`\`\`bash
cat > /etc/gate.conf << 'EOF'
port = 80
$HOME is not run
EOF
systemctl restart \\
  gate
\`\`\`
`,
    {
      title: 'Config',
      procedures: [
        "Write the file: $ cat > /etc/gate.conf << 'EOF' ⏎ port = 80 ⏎ $HOME is not run ⏎ EOF ⏎ systemctl restart \\ ⏎   gate",
      ],
    },
  ],
];

describe('the shape of documents of procedures', () => {
  it.each(SHAPES)('%s', (_, text, expected) => {
    expect(shapeOf(text)).toEqual(expected);
  });
});
