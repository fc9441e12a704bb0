import { Command, CommandContext, Incident, IncidentEvent } from '../model';
import { Refused } from './refuse';
import { requireOpen } from './transitions';

type RunCommand = Extract<
  Command,
  { kind: 'start-run' | 'mark-run-step' | 'end-run' }
>;

/** A procedure at work; one that has begun may end after the incident. */
export function decideRun(
  incident: Incident,
  command: RunCommand,
  { by, now: at }: CommandContext,
): IncidentEvent[] {
  const known = incident.runs.find(({ id }) => id === command.run);
  if (command.kind === 'start-run') {
    if (known) {
      return [];
    }
    requireOpen(incident, 'worked on');
    const { kind: _, ...started } = command;
    return [{ kind: 'run-started', at, by, ...started }];
  }
  if (!known) {
    throw new Refused('unknown', `No run ${command.run} was started`);
  }
  if (known.outcome) {
    if (command.kind === 'end-run' && known.outcome.kind === command.outcome) {
      return [];
    }
    throw new Refused('state', 'The run has ended; start the procedure again');
  }
  if (command.kind === 'end-run') {
    const { run, outcome, note } = command;
    return [{ kind: 'run-ended', at, by, run, outcome, ...(note && { note }) }];
  }
  const { run, step, ticked, note } = command;
  const already = known.ticked.includes(step) === ticked;
  return already && !note
    ? []
    : [{ kind: 'run-step', at, by, run, step, ticked, ...(note && { note }) }];
}
