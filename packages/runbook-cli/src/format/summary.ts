import { RunbookDocument } from 'runbook-markdown';
import { ParseOutput } from '../parseOutput';

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`  ${title} (${items.length})`, ...items.map(item => `    ${item}`)];
}

function review({ metadata }: RunbookDocument): string[] {
  const { lastReviewed, reviewDue } = metadata;
  const parts = [
    lastReviewed && `last reviewed ${lastReviewed}`,
    reviewDue && `due ${reviewDue}`,
  ].filter(part => part !== undefined);
  return parts.length > 0 ? [`  Review: ${parts.join(', ')}`] : [];
}

/** What was recognised in one file, for people. */
export function formatSummary({
  path,
  document,
  diagnostics,
}: ParseOutput['files'][number]): string {
  const lines = [
    `${path}: ${document.title}`,
    ...(document.metadata.owner ? [`  Owner: ${document.metadata.owner}`] : []),
    ...review(document),
    ...list(
      'Alerts',
      document.alerts.map(
        ({ name, severity, line }) =>
          `${name}${severity ? ` [${severity}]` : ''}, line ${line}`,
      ),
    ),
    ...list(
      'Procedures',
      document.procedures.map(
        procedure =>
          `${[...procedure.path, procedure.title].join(' › ')}, line ${
            procedure.line
          }`,
      ),
    ),
    ...list(
      'Dependencies',
      document.dependencies.map(({ name }) => name),
    ),
    ...list(
      'Checklists',
      document.checklists.map(
        ({ title, items }) => `${title}: ${items.length} items`,
      ),
    ),
    ...list(
      'Severity levels',
      document.severities.map(({ label, level }) => `${label} (${level})`),
    ),
    ...list(
      'Escalation',
      document.escalation.map(({ who }) => who),
    ),
    ...(document.incidentGuide
      ? [`  Incident guide: ${document.incidentGuide.steps.length} steps`]
      : []),
    ...list(
      'Diagnostics',
      diagnostics.map(
        ({ rule, severity, line }) => `${severity} ${rule}, line ${line}`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
