import {
  ProcedureRunData,
  TimelineEntry,
} from 'backstage-plugin-runbook-common';
import { Block, Step } from 'runbook-markdown';
import { RunText } from '../../runbooks/running/runText';
import { IncidentRecord } from './IncidentRecord';

/** Something that was done or said, with what was said of it. */
export interface Done {
  what:
    | { kind: 'step'; step: Step }
    | { kind: 'commands'; block: Block }
    /** Of the checklist, or a note, as Markdown. */
    | { kind: 'text'; markdown: string };
  notes: string[];
  /** Whether the harm ended after it, and before the next. */
  mitigated: boolean;
}

interface Timed extends Done {
  /** Milliseconds since the epoch. */
  at: number;
}

/** What was done in an incident, in the order in which it happened. */
export function stepsInOrder(
  { detail, entries, runTexts }: IncidentRecord,
  gone: (title: string) => string,
): Done[] {
  const done: Timed[] = [
    ...detail.checklist.flatMap(step =>
      step.done?.kind === 'ticked'
        ? [timed(step.done.at, { kind: 'text', markdown: step.text })]
        : [],
    ),
    ...detail.runs.filter(helped).flatMap(run => {
      const text = runTexts.get(run.id);
      return text ? stepsOf(run, text, entries) : lost(run, gone);
    }),
    ...entries.flatMap(entry =>
      entry.kind === 'noted'
        ? [timed(entry.at, { kind: 'text', markdown: entry.text })]
        : [],
    ),
  ];
  // Sorting keeps the order of what happened at the same time.
  const inOrder = done.sort((a, b) => a.at - b.at);
  const mitigatedAt = Date.parse(detail.mitigatedAt ?? '');
  const last = inOrder.findLast(({ at }) => at <= mitigatedAt);
  return inOrder.map(one => ({ ...one, mitigated: one === last }));
}

function timed(at: string, what: Done['what'], notes: string[] = []): Timed {
  return { at: Date.parse(at), what, notes, mitigated: false };
}

/** What did not work is told of, but not to be done again. */
function helped({ outcome }: ProcedureRunData): boolean {
  return outcome === undefined || outcome.kind === 'worked';
}

function stepsOf(
  run: ProcedureRunData,
  { parts }: RunText,
  entries: readonly TimelineEntry[],
): Timed[] {
  const steps = parts.flatMap(part => {
    if (part.kind === 'text' || !run.ticked.includes(part.index)) {
      return [];
    }
    const { index } = part;
    const notes = run.notes
      .filter(({ step }) => step === index)
      .map(({ text }) => text);
    return [
      timed(
        tickedAt(run, index, entries),
        part.kind === 'step'
          ? { kind: 'step', step: part.step }
          : { kind: 'commands', block: part.block },
        notes,
      ),
    ];
  });
  const remarks = run.notes
    .filter(({ step }) => step === undefined)
    .map(({ at, text }) => timed(at, { kind: 'text', markdown: text }));
  return [...steps, ...remarks];
}

/** What is known of a run whose procedure is no longer there: that it was, and what was said. */
function lost(run: ProcedureRunData, gone: (title: string) => string): Timed[] {
  return [
    timed(
      run.startedAt,
      { kind: 'text', markdown: gone(run.title) },
      run.notes.map(({ text }) => text),
    ),
  ];
}

function tickedAt(
  run: ProcedureRunData,
  index: number,
  entries: readonly TimelineEntry[],
): string {
  const ticked = entries.findLast(
    entry =>
      entry.kind === 'run-step' &&
      entry.run === run.id &&
      entry.step === index &&
      entry.ticked,
  );
  return ticked?.at ?? run.startedAt;
}
