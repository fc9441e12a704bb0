import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { RUNBOOK_SOURCE_ANNOTATION } from 'backstage-plugin-runbook-common';

/** The part of the entity's `catalog-info.yaml` that names the runbook. */
export function catalogInfoSnippet(entity: Entity): string {
  return `apiVersion: ${entity.apiVersion}
kind: ${entity.kind}
metadata:
  name: ${entity.metadata.name}
  annotations:
    ${RUNBOOK_SOURCE_ANNOTATION}: docs/runbook.md
`;
}

/**
 * A runbook to start from. It has each part that is recognised, and so belongs
 * to the documentation rather than to the translated interface.
 */
export function runbookTemplate(entity: Entity): string {
  const { name, namespace, title = name } = entity.metadata;
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  )?.targetRef;
  const ownerName = owner ? parseEntityRef(owner).name : 'your-team';
  return `---
owner: ${ownerName}
version: 1.0
last_reviewed: ${new Date().toISOString().slice(0, 10)}
review_interval: P6M
---

# ${title} runbook

## Summary

What ${title} does, in two sentences, for someone who has never seen it.

## Impact

What users can no longer do when ${title} is down.

## Dependencies

- \`${name}-db\` (Postgres): what is stored there, and what happens without it

## Alerts

| Alert | Severity | Meaning | First response |
| --- | --- | --- | --- |
| ${title} is failing | critical | More than 5% of requests fail | [Roll back](#roll-back) |

## Procedures

### Roll back

**When to use:** errors began with a deployment.

1. Find the revision to go back to.

   \`\`\`console
   $ kubectl -n ${
     namespace && namespace !== 'default' ? namespace : '<NAMESPACE>'
   } rollout history deployment/${name}
   REVISION  CHANGE-CAUSE
   41        release 2.3.0
   42        release 2.3.1
   \`\`\`

2. Go back to it.

   \`\`\`bash
   kubectl -n ${
     namespace && namespace !== 'default' ? namespace : '<NAMESPACE>'
   } rollout undo deployment/${name} --to-revision=<REVISION>
   \`\`\`

3. Watch the error rate for ten minutes.

## Escalation

1. On-call engineer of ${ownerName}, at once
2. Lead of ${ownerName}, after 15 minutes
`;
}
