import { TimelineEntry } from 'backstage-plugin-runbook-common';
import { responseTimes } from 'incident-flow';
import { StoredIncident } from '../store';
import { formatDuration, formatInstant } from './formatTime';
import { toTimelineLine } from './toTimelineLine';

/** Lines of the timeline that a draft starts with. */
const MAX_LINES = 400;

/** How a run of a procedure ended, in words. */
const OUTCOMES = {
  worked: 'it worked',
  'did-not-work': 'it did not work',
  abandoned: 'it was abandoned',
} as const;

/** Names of people and services, by reference. */
export type NameOf = (ref: string) => string;

/**
 * A postmortem to begin with: what the record tells, and questions where only
 * people know the answer.
 *
 * @param entries - all of the timeline, in order
 */
export function generatePostmortem(
  stored: StoredIncident,
  entries: readonly TimelineEntry[],
  options: { nameOf: NameOf; timeZone: string },
): string {
  const { incident } = stored;
  const { nameOf, timeZone } = options;
  const sections = [
    `# ${escape(incident.title)}`,
    summaryOf(stored, options),
    `## Impact\n\n${impactOf(entries)}`,
    `## Timeline\n\nTimes are in ${timeZone}.\n\n${timelineOf(
      entries,
      options,
    )}`,
    `## Detection\n\n${detectionOf(stored, options)}`,
    `## Response\n\n${responseOf(stored, nameOf)}`,
    '## What went well\n\n_What helped, and should be kept?_',
    '## Contributing factors\n\n_What made it possible, made it worse, or made it last? Ask what happened, not who._',
  ];
  return `${sections.join('\n\n')}\n`;
}

function summaryOf(
  { incident, endedAt }: StoredIncident,
  { nameOf, timeZone }: { nameOf: NameOf; timeZone: string },
): string {
  const times = responseTimes(incident);
  const rows = [
    ['Incident', `${incident.id}${incident.drill ? ' (drill)' : ''}`],
    [
      'Severity',
      `${incident.policy.severity}: ${escape(incident.policy.meaning)}`,
    ],
    ['Services', incident.services.map(nameOf).map(escape).join(', ')],
    [
      'Declared',
      `${formatInstant(incident.declaredAt, timeZone)} by ${escape(
        nameOf(incident.declaredBy),
      )}`,
    ],
    [
      'Ended',
      endedAt === undefined ? 'not yet' : formatInstant(endedAt, timeZone),
    ],
    ['Commander', escape(nameOf(incident.roles.commander?.person ?? 'nobody'))],
    ['Time to acknowledge', formatDuration(times.acknowledge)],
    ['Time to mitigate', formatDuration(times.mitigate)],
    ['Time to resolve', formatDuration(times.resolve)],
  ];
  return [
    '## Summary',
    '_What happened, in two or three sentences for somebody who was not there?_',
    [
      '| | |\n| --- | --- |',
      ...rows.map(([what, value]) => `| ${what} | ${value} |`),
    ].join('\n'),
  ].join('\n\n');
}

function impactOf(entries: readonly TimelineEntry[]): string {
  const told = entries.flatMap(entry =>
    entry.kind === 'status-updated' ? [entry.impact.trim()] : [],
  );
  const different = told.filter((text, index) => text !== told[index - 1]);
  return different.length > 0
    ? different.map(text => `- ${text.replace(/\s*\n\s*/g, ' ')}`).join('\n')
    : '_Who was harmed, how, and for how long?_';
}

function timelineOf(
  entries: readonly TimelineEntry[],
  options: { nameOf: NameOf; timeZone: string },
): string {
  const lines = [...entries]
    // As it happened, not as it was written down.
    .sort((a, b) => a.at.localeCompare(b.at) || a.sequence - b.sequence)
    .flatMap(entry => {
      const text = toTimelineLine(entry, options.nameOf);
      return text === undefined
        ? []
        : [
            `- ${formatInstant(
              Date.parse(entry.at),
              options.timeZone,
            )}: ${text}`,
          ];
    });
  const left = lines.length - MAX_LINES;
  return [
    ...lines.slice(0, MAX_LINES),
    ...(left > 0 ? [`- … and ${left} more, in the incident's timeline`] : []),
  ].join('\n');
}

function detectionOf(
  { incident }: StoredIncident,
  { timeZone }: { timeZone: string },
): string {
  const first = [...incident.alerts].sort(
    (a, b) => a.startedAt - b.startedAt,
  )[0];
  if (!first) {
    return '_No alert is attached. How did you find out, and what should have told you?_';
  }
  const lead = incident.declaredAt - first.startedAt;
  const when =
    lead >= 0
      ? `${formatDuration(lead)} before the incident was declared`
      : `${formatDuration(-lead)} after the incident was declared`;
  return `The alert \`${first.name}\` began to fire at ${formatInstant(
    first.startedAt,
    timeZone,
  )}, ${when}.\n\n_Could it have been found earlier?_`;
}

function responseOf({ incident, pages }: StoredIncident, nameOf: NameOf) {
  const done = incident.checklist.filter(one => one.done?.kind === 'ticked');
  const skipped = incident.checklist.filter(
    one => one.done?.kind === 'skipped',
  );
  const facts = [
    incident.acknowledgedBy === undefined
      ? 'Nobody acknowledged it.'
      : `${escape(nameOf(incident.acknowledgedBy))} acknowledged it.`,
    ...(pages.length > 0
      ? [
          `${pages.length} ${
            pages.length === 1 ? 'step' : 'steps'
          } of paging were taken.`,
        ]
      : []),
    ...(incident.checklist.length > 0
      ? [
          `Of ${incident.checklist.length} steps of the incident guide ${done.length} were done and ${skipped.length} skipped.`,
        ]
      : []),
    ...incident.runs.map(
      ({ title, outcome }) =>
        `The procedure “${escape(title)}” was run: ${
          outcome ? OUTCOMES[outcome.kind] : 'it has not ended'
        }.`,
    ),
  ];
  return facts.map(fact => `- ${fact}`).join('\n');
}

/** Text that people gave, as one line that is no Markdown of its own. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
