import { Shape, shapeOf } from './shapeOf';

/*
 * Documents that look as if they had procedures. Each fixture has the shape of
 * documents that teams keep, read side by side with what the parser made of them;
 * the words are this project's own.
 *
 * | shape                                    | what is easy to get wrong       |
 * | ---------------------------------------- | ------------------------------- |
 * | a register of facts, one heading each    | Failover Details as a procedure |
 * | "How to" over nothing but an address     | an address as instructions      |
 * | advice that begins with "be sure to"     | prose only                      |
 * | a report of an incident                  | its timeline as steps           |
 * | a template of a postmortem               | its questions as things to do   |
 * | a playbook of which nothing is written   | placeholder text as steps       |
 * | a summary of settings as a numbered list | settings as steps               |
 */

const SHAPES: [shape: string, text: string, expected: Shape][] = [
  [
    'a register of facts, one heading each',
    `# Fleet - Tachograph Reader

Reads tachographs.

## Code
tacho-reader

## Service Tier
Gold

## Failover Details
The guide is [here](https://docs.example/failover).

## Data Recovery Details
The service stores nothing, so nothing has to be recovered.

## First Line Troubleshooting
Please refer to the [guide for the first line](https://docs.example/first-line).
`,
    { title: 'Fleet - Tachograph Reader' },
  ],
  [
    'a title that promises to tell how, over an address, and advice in prose',
    `# Import

Some imports need our help.

### How to run an import?

In order to run it we follow this template: https://git.example/parcels/infrastructure/blob/main/templates/import-a-large-customer.md

### Fixing a stuck import

The vendor is the first to ask. Be sure to choose the right region first.
`,
    { title: 'Import', procedures: ['Fixing a stuck import:'] },
  ],
  [
    'a report of an incident',
    `---
title: Incident on 2025-02-03
---

# Incident on 2025-02-03

- **Key events**
  - First detected: 2025-02-03 07:32
  - Resolved 2025-02-03 17:07

- **Time to repair**: 4h 9m

- **Context**:
  - 07:36: The team restarted two pods
  - 08:10: Rolled the release back

- **Resolution**: Memory was doubled.
`,
    { title: 'Incident on 2025-02-03' },
  ],
  [
    'a template of a postmortem',
    `# Postmortem

**Owner:** _Your name._

## Overview
_Include one or two sentences on what happened._

## Resolution
_Describe what solved it._

## Responders

* _Who was in command?_
* _Who wrote?_

## Timeline

| Time | Event |
| --- | --- |

## Action Items
_Each with a ticket._
`,
    { title: 'Postmortem' },
  ],
  [
    'a playbook of which nothing is written',
    `## Playbook: Stolen Handheld

Assign steps to people who work at the same time.

### Investigate

\`TODO: Expand investigation steps for <Type of Theft>.\`

### Remediate

#### Contain

\`TODO: Customize containment steps.\`

#### Eradicate

\`TODO: Customize eradication steps.\`
`,
    {
      title: 'Playbook: Stolen Handheld',
      diagnostics: ['7 warning todo-in-mitigation'],
    },
  ],
  [
    'a numbered summary of settings',
    `# Storage shards

## Overview

In short:
1. Targets are defined in \`store.yaml\` below \`targets\`.
1. New projects are placed at random.

### Configuration

The platform sets this through its role.

## Moving projects

How this is done is told here: https://docs.example/moving.md
`,
    { title: 'Storage shards' },
  ],
];

describe('the shape of documents that seem to have procedures', () => {
  it.each(SHAPES)('%s', (_, text, expected) => {
    expect(shapeOf(text)).toEqual(expected);
  });
});
