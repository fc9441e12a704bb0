import { Command, CommandContext, Incident, IncidentEvent } from '../model';
import { Refused } from './refuse';

type StepCommand = Extract<
  Command,
  { kind: 'tick-step' | 'skip-step' | 'untick-step' }
>;

/** Ticks a step of the incident guide, leaves it out, or opens it again. */
export function decideChecklist(
  incident: Incident,
  command: StepCommand,
  { by, now: at }: CommandContext,
): IncidentEvent[] {
  const { step } = command;
  const item = incident.checklist.find(({ id }) => id === step);
  if (!item) {
    throw new Refused('unknown', `The checklist has no step ${step}`);
  }
  switch (command.kind) {
    case 'tick-step':
      return item.done?.kind === 'ticked'
        ? []
        : [{ kind: 'step-ticked', at, by, step }];
    case 'skip-step':
      return item.done
        ? alreadyDone(item.done.kind)
        : [{ kind: 'step-skipped', at, by, step, reason: command.reason }];
    default:
      return item.done ? [{ kind: 'step-unticked', at, by, step }] : [];
  }
}

function alreadyDone(kind: 'ticked' | 'skipped'): [] {
  if (kind === 'ticked') {
    throw new Refused('state', 'The step is done; open it again to skip it');
  }
  return [];
}
