/** Alerts that a service defines. */
export const ALERTS = 5;

const names = Array.from({ length: ALERTS }, (_, index) => `Alert${index}`);

/** A rule file as services have it. */
export const rules = JSON.stringify({
  groups: [
    {
      name: 'service',
      rules: names.map(alert => ({
        alert,
        expr: `sum(rate(requests_failed_total{alert="${alert}"}[5m])) > 0.01`,
        for: '5m',
        labels: { severity: 'critical' },
        annotations: {
          summary: `${alert} in {{ $labels.region }}`,
          runbook_url: `#${alert.toLowerCase()}-procedure`,
        },
      })),
    },
  ],
});

/** A runbook that describes them, with a procedure each. */
export const runbook = `# Service

Answers what is asked of it, and keeps what it is told.

## Alerts

| Alert | Severity | Meaning | First response |
| --- | --- | --- | --- |
${names
  .map(
    name =>
      `| \`${name}\` | critical | Requests fail, and whoever made them waits. | [Do it](#${name.toLowerCase()}-procedure) |`,
  )
  .join('\n')}

## Procedures

${names
  .map(
    name => `### ${name} procedure

**When to use:** ${name} fires, and nothing was released.

1. See what is wrong.

   \`\`\`sh
   kubectl --context <region> get pods -n $NAMESPACE
   \`\`\`

2. Restart it.

   \`\`\`sh
   kubectl --context <region> rollout restart deployment/service
   \`\`\`
`,
  )
  .join('\n')}`;
