import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  RUN_LIMITS,
  RUN_OUTCOMES,
  ServiceRun,
} from 'backstage-plugin-runbook-common';

/** Who does something in a run, and when; ISO 8601. */
export interface Doing {
  by: string;
  at: string;
}

/**
 * Ticks a step, or opens it again. Gives back the same run where that is so
 * already and nothing is noted.
 *
 * @throws NotFoundError - when the procedure has no such step.
 * @throws ConflictError - when the run has ended.
 */
export function markStep(
  run: ServiceRun,
  { step, ticked, note }: { step: number; ticked: boolean; note?: string },
  doing: Doing,
): ServiceRun {
  checkRuns(run);
  if (step >= run.steps) {
    throw new NotFoundError(
      `“${run.title}” has ${run.steps} steps, counted from 0; there is no step ${step}`,
    );
  }
  if (run.ticked.includes(step) === ticked && note === undefined) {
    return run;
  }
  const others = run.ticked.filter(one => one !== step);
  return {
    ...run,
    ticked: ticked ? [...others, step].sort((a, b) => a - b) : others,
    notes: withNote(run, note, { step }, doing),
  };
}

/** Notes something about the whole run. @throws ConflictError - when it has ended. */
export function addNote(
  run: ServiceRun,
  text: string,
  doing: Doing,
): ServiceRun {
  checkRuns(run);
  return { ...run, notes: withNote(run, text, {}, doing) };
}

/**
 * Ends a run. Gives back the same one where it has ended so already.
 *
 * @throws ConflictError - when it has ended otherwise.
 */
export function endRun(
  run: ServiceRun,
  { outcome, note }: { outcome: (typeof RUN_OUTCOMES)[number]; note?: string },
  doing: Doing,
): ServiceRun {
  if (run.outcome?.kind === outcome && note === undefined) {
    return run;
  }
  checkRuns(run);
  return {
    ...run,
    notes: withNote(run, note, {}, doing),
    outcome: { kind: outcome, ...doing },
  };
}

function checkRuns({ title, outcome }: ServiceRun) {
  if (outcome) {
    throw new ConflictError(
      `This run of “${title}” has ended: ${outcome.by} ended it at ${outcome.at}. Start the procedure again to go on`,
    );
  }
}

function withNote(
  { notes }: ServiceRun,
  text: string | undefined,
  about: { step?: number },
  doing: Doing,
): ServiceRun['notes'] {
  if (text === undefined) {
    return notes;
  }
  if (notes.length >= RUN_LIMITS.notes) {
    throw new ConflictError(
      `The run has ${RUN_LIMITS.notes} notes, which is the most. End it without one, and go on in a new run`,
    );
  }
  return [...notes, { ...about, text, ...doing }];
}
