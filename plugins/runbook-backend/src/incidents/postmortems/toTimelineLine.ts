import { TimelineEntry } from 'backstage-plugin-runbook-common';

/** What an entry says in a postmortem, in Markdown; undefined where it does not belong there. */
export function toTimelineLine(
  entry: TimelineEntry,
  nameOf: (ref: string) => string,
): string | undefined {
  const by = nameOf(entry.by);
  switch (entry.kind) {
    case 'declared':
      return `${by} declared it as ${entry.severity}`;
    case 'acknowledged':
      return `${by} acknowledged it`;
    case 'mitigated':
      return '**Mitigated**: the harm had ended';
    case 'resolved':
      return '**Resolved**';
    case 'reopened':
      return `Reopened by ${by}: ${line(entry.reason)}`;
    case 'cancelled':
      return `Cancelled by ${by}: ${line(entry.reason)}`;
    case 'merged':
      return `Merged into ${entry.into}`;
    case 'absorbed':
      return `${entry.from} was merged into it`;
    case 'retitled':
      return `Called “${line(entry.title)}”`;
    case 'severity-set':
      return `Severity set to ${entry.severity} by ${by}`;
    case 'service-added':
      return `${nameOf(entry.service)} is affected too`;
    case 'service-removed':
      return `${nameOf(entry.service)} is not affected`;
    case 'role-taken':
      return `${nameOf(entry.person)} is ${entry.role}`;
    case 'role-left':
      return `${by} left the role ${entry.role}`;
    case 'step-ticked':
      return `${by} did: ${firstLine(entry.text)}`;
    case 'step-skipped':
      return `${by} skipped: ${firstLine(entry.text)} (${line(entry.reason)})`;
    case 'status-updated':
      return `Update by ${by}: ${line(entry.known)} Next: ${line(entry.next)}`;
    case 'noted':
      return `${by}: ${line(entry.text)}`;
    case 'alert-attached':
      return `The alert \`${entry.name}\` was attached`;
    case 'alert-ended':
      return `The alert \`${entry.name}\` ended`;
    case 'run-started':
      return `${by} started the procedure “${line(entry.title)}”`;
    case 'run-ended':
      return `The procedure “${line(entry.title)}” ended: ${entry.outcome}`;
    case 'paged':
      return `Paged ${entry.recipients.map(nameOf).join(', ')} (${
        entry.target.kind === 'layer' ? entry.target.layer : 'owner group'
      })${
        entry.skipped.length > 0
          ? `; nobody on call in ${entry.skipped.join(', ')}`
          : ''
      }`;
    case 'page-unreachable':
      return 'Nobody could be paged';
    case 'rotation-changed':
      return `Who is on call in ${line(entry.title)} was changed by ${by}`;
    default:
      return undefined;
  }
}

function line(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' ');
}

function firstLine(text: string): string {
  return text.split('\n')[0]?.trim() ?? '';
}
