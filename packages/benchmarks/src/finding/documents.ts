/** Procedures that a service has. */
export const PROCEDURES = 6;

const TITLES = [
  'Roll back to the last good release',
  'Restart the workers',
  'Fail over to the other region',
  'Rotate the signing key',
  'Restore the database from a backup',
  'Drain a node',
].slice(0, PROCEDURES);

/** A runbook as services have it; each copy says the name of its own service. */
export const runbook = `# Service

Answers what is asked of it, and keeps what it is told.

${TITLES.map(
  (title, index) => `## ${title}

**When to use:** requests to service-0 fail, or Alert${index} fires, and nothing else helped.

1. See what is wrong with it, and tell those who wait.

   \`\`\`sh
   kubectl --context <region> -n service-0 get pods,events --sort-by .lastTimestamp
   \`\`\`

2. ${title}, one replica after the other, and look at the dashboard in between.

   \`\`\`sh
   ./operate service-0 step-${index} --region <region> --confirm <change>
   \`\`\`

3. Look whether the error rate falls within ten minutes; page the second layer if not.
`,
).join('\n')}`;
