import { TimelineEntry } from 'backstage-plugin-runbook-common';
import { Incident } from 'incident-flow';
import { correctedTimes, Entry, StoredEntry } from '../store';

const toInstant = (at: number) => new Date(at).toISOString();

/** What entries refer to by id only. */
interface Names {
  steps: ReadonlyMap<string, string>;
  alerts: ReadonlyMap<string, string>;
  runs: ReadonlyMap<string, string>;
}

/** Entries as they are told, with the names of what they are about. */
export function toTimelineEntries(
  {
    entries,
    background,
  }: Record<'entries' | 'background', readonly StoredEntry[]>,
  incident: Pick<Incident, 'checklist' | 'alerts' | 'runs'>,
): TimelineEntry[] {
  const times = correctedTimes(background);
  const names: Names = {
    steps: new Map(incident.checklist.map(({ id, text }) => [id, text])),
    alerts: new Map([
      ...incident.alerts.map(({ id, name }): [string, string] => [id, name]),
      ...background.flatMap(
        ({ entry }): Array<[string, string]> =>
          entry.kind === 'alert-attached' ? [[entry.alert, entry.name]] : [],
      ),
    ]),
    runs: new Map(incident.runs.map(({ id, title }) => [id, title])),
  };
  return entries.map(({ sequence, recordedAt, entry }) => {
    const corrected = times.get(sequence);
    return {
      sequence,
      at: toInstant(corrected ?? entry.at),
      recordedAt: toInstant(recordedAt),
      by: entry.by,
      ...(corrected !== undefined && { corrected: true }),
      ...told(entry, names),
    };
  });
}

type Own<T> = T extends unknown
  ? Omit<T, 'sequence' | 'at' | 'recordedAt' | 'by' | 'corrected'>
  : never;

/** What is an entry's own, in the words of the contract. */
function told(entry: Entry, names: Names): Own<TimelineEntry> {
  switch (entry.kind) {
    case 'declared':
      return {
        kind: entry.kind,
        title: entry.title,
        severity: entry.policy.severity,
        drill: entry.drill,
        services: [...entry.services],
        commander: entry.commander,
      };
    case 'severity-set':
      return { kind: entry.kind, severity: entry.policy.severity };
    case 'step-ticked':
    case 'step-unticked':
      return {
        kind: entry.kind,
        step: entry.step,
        text: names.steps.get(entry.step) ?? entry.step,
      };
    case 'step-skipped':
      return {
        kind: entry.kind,
        step: entry.step,
        text: names.steps.get(entry.step) ?? entry.step,
        reason: entry.reason,
      };
    case 'status-updated': {
      const { at: _, by: _by, nextUpdateAt, ...update } = entry;
      return {
        ...update,
        ...(nextUpdateAt !== undefined && {
          nextUpdateAt: toInstant(nextUpdateAt),
        }),
      };
    }
    case 'alert-attached':
      return {
        kind: entry.kind,
        alert: entry.alert,
        name: entry.name,
        startedAt: toInstant(entry.startedAt),
      };
    case 'alert-ended':
    case 'alert-detached':
      return {
        kind: entry.kind,
        alert: entry.alert,
        name: names.alerts.get(entry.alert) ?? entry.alert,
      };
    case 'run-started':
      return { kind: entry.kind, run: entry.run, title: entry.title };
    case 'run-step':
    case 'run-ended': {
      const { at: _, by: _by, ...run } = entry;
      return { ...run, title: names.runs.get(entry.run) ?? entry.run };
    }
    case 'paged': {
      const { at: _, by: _by, ...page } = entry;
      return {
        ...page,
        recipients: [...page.recipients],
        skipped: [...page.skipped],
      };
    }
    case 'page-unreachable':
      return {
        kind: entry.kind,
        step: entry.step,
        skipped: [...entry.skipped],
      };
    case 'time-corrected':
      return {
        kind: entry.kind,
        entry: entry.entry,
        from: toInstant(entry.from),
        to: toInstant(entry.to),
        reason: entry.reason,
      };
    default: {
      const { at: _, by: _by, ...rest } = entry;
      return rest;
    }
  }
}
