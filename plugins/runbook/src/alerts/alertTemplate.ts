/** Annotation for `catalog-info.yaml` that names the service's rule files. */
export const ALERT_RULES_SNIPPET = `metadata:
  annotations:
    runbook/alert-rules: alerts/
`;

/** A table to start from, as the runbook understands it. */
export const ALERT_TABLE = `## Alerts

| Alert | Severity | Meaning | First response |
| --- | --- | --- | --- |
| ServiceDown | critical | nobody is served | roll back the last release |
`;

/** What is known of an alert that nobody has written about. */
export interface UndocumentedAlert {
  name: string;
  severityText?: string;
  summary?: string;
}

/** A section about an alert, to be pasted into its runbook and filled in. */
export function alertTemplate(alert: UndocumentedAlert): string {
  const { name, severityText = 'warning', summary } = alert;
  return `### ${name}

**Severity:** ${severityText}

**Meaning:** ${plain(summary) ?? 'what is broken, and who notices'}

**First response:**

1. Look at …
2. If …, then …
`;
}

/** A summary without the templates that only Prometheus can fill in. */
function plain(summary: string | undefined): string | undefined {
  return (
    summary
      ?.replace(/\{\{[^{}]*\}\}/g, '…')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}
