import {
  Command,
  CommandContext,
  Declaration,
  Events,
  Incident,
  IncidentEvent,
} from '../model';
import { decideChecklist } from './checklist';
import { decideAlert } from './alerts';
import { Refusal, Refused } from './refuse';
import { decideRole } from './roles';
import { decideRun } from './runs';
import { decideTransition, requireOpen } from './transitions';

/** Events in order, or why there are none. @public */
export type Decision =
  | { readonly events: Events; readonly refused?: undefined }
  | { readonly events?: undefined; readonly refused: Refusal };

/**
 * The event with which an incident begins.
 *
 * @public
 */
export function declare(
  declaration: Declaration,
  { by, now }: CommandContext,
): IncidentEvent {
  return { ...declaration, kind: 'declared', at: now, by };
}

/**
 * What a command leads to in an incident as it stands. What already holds
 * leads to no event, so that every command is safe to repeat.
 *
 * @public
 */
export function decide(
  incident: Incident,
  command: Command,
  context: CommandContext,
): Decision {
  try {
    return { events: eventsOf(incident, command, context) };
  } catch (error) {
    if (error instanceof Refused) {
      return { refused: error.refusal };
    }
    throw error;
  }
}

function eventsOf(
  incident: Incident,
  command: Command,
  context: CommandContext,
): IncidentEvent[] {
  const { by, now: at } = context;
  switch (command.kind) {
    case 'acknowledge':
    case 'mitigate':
    case 'resolve':
    case 'reopen':
    case 'cancel':
    case 'merge':
      return decideTransition(incident, command, context);
    case 'note': {
      // Whatever its state, what becomes known later belongs on record.
      const { kind: _, ...note } = command;
      return [{ kind: 'noted', at: context.at ?? at, by, ...note }];
    }
    case 'retitle':
      return command.title === incident.title
        ? []
        : [{ kind: 'retitled', at, by, title: command.title }];
    case 'end-alert':
    case 'attach-alert':
    case 'detach-alert':
      return decideAlert(incident, command, context);
    case 'mark-run-step':
    case 'end-run':
    case 'start-run':
      return decideRun(incident, command, context);
    default:
      return eventsWhileOpen(incident, command, context);
  }
}

type OpenCommand = Exclude<
  Command,
  {
    kind:
      | 'acknowledge'
      | 'mitigate'
      | 'resolve'
      | 'reopen'
      | 'cancel'
      | 'merge'
      | 'note'
      | 'retitle'
      | 'attach-alert'
      | 'end-alert'
      | 'detach-alert'
      | 'start-run'
      | 'mark-run-step'
      | 'end-run';
  }
>;

function eventsWhileOpen(
  incident: Incident,
  command: OpenCommand,
  context: CommandContext,
): IncidentEvent[] {
  const { by, now: at } = context;
  requireOpen(incident, 'changed');
  switch (command.kind) {
    case 'set-severity':
      return command.policy.severity === incident.policy.severity
        ? []
        : [{ kind: 'severity-set', at, by, policy: command.policy }];
    case 'add-service':
      return incident.services.includes(command.service)
        ? []
        : [{ kind: 'service-added', at, by, service: command.service }];
    case 'remove-service':
      return removeService(incident, command.service, context);
    case 'update-status': {
      const { kind: _, ...update } = command;
      if (update.nextUpdateAt !== undefined && update.nextUpdateAt <= at) {
        throw new Refused('time', 'The next update is to come after this one');
      }
      return [{ kind: 'status-updated', at, by, ...update }];
    }
    case 'tick-step':
    case 'skip-step':
    case 'untick-step':
      return decideChecklist(incident, command, context);
    default:
      return decideRole(incident, command, context);
  }
}

function removeService(
  incident: Incident,
  service: string,
  { by, now: at }: CommandContext,
): IncidentEvent[] {
  if (!incident.services.includes(service)) {
    return [];
  }
  if (incident.services.length === 1) {
    throw new Refused(
      'required',
      'An incident concerns at least one service. Add another one first, or cancel the incident',
    );
  }
  return [{ kind: 'service-removed', at, by, service }];
}
