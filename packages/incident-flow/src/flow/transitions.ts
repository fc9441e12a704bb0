import { CommandContext, Incident, IncidentEvent, Transition } from '../model';
import { isOpen } from './isOpen';
import { Refused } from './refuse';

/** A clock of another machine may be this far ahead, in milliseconds. */
const CLOCK_SKEW = 60_000;

/**
 * When it happened. Transitions are told in order: none is before the one
 * before it, and none is in the future.
 */
export function eventTime(incident: Incident, context: CommandContext): number {
  const { now, at } = context;
  if (at === undefined) {
    // The machine that decides may be a little behind the one before it.
    return Math.max(now, incident.changedAt);
  }
  if (at > now + CLOCK_SKEW) {
    throw new Refused(
      'time',
      'It lies in the future; give a time that has passed',
    );
  }
  if (at < incident.changedAt) {
    throw new Refused(
      'time',
      `It lies before ${new Date(
        incident.changedAt,
      ).toISOString()}, when the incident came into its present state`,
    );
  }
  return at;
}

/** Steps to a state through those that it implies. */
const PATH: Readonly<Record<string, ReadonlyArray<Incident['state']>>> = {
  declared: ['acknowledged', 'mitigated', 'resolved'],
  acknowledged: ['mitigated', 'resolved'],
  mitigated: ['resolved'],
};

type Reached = 'acknowledged' | 'mitigated' | 'resolved';

/**
 * Whoever mitigates what nobody has acknowledged has acknowledged it, and
 * whoever resolves it has mitigated it: each is on record with the same time.
 */
function onward(
  incident: Incident,
  context: CommandContext,
  target: Reached,
): IncidentEvent[] {
  const path = PATH[incident.state];
  if (!path) {
    if (incident.state === target) {
      return [];
    }
    throw new Refused(
      'state',
      incident.state === 'resolved'
        ? 'The incident is resolved. Reopen it first'
        : `The incident is ${incident.state}`,
    );
  }
  const end = path.indexOf(target);
  if (end === -1) {
    // Already there, or beyond.
    return [];
  }
  const at = eventTime(incident, context);
  const { by } = context;
  return path.slice(0, end + 1).map((kind): IncidentEvent => {
    switch (kind) {
      case 'acknowledged':
        return { kind, at, by };
      case 'mitigated':
        return { kind, at, by };
      default:
        return { kind: 'resolved', at, by };
    }
  });
}

/** What a transition leads to. */
export function decideTransition(
  incident: Incident,
  command: Transition,
  context: CommandContext,
): IncidentEvent[] {
  const { by } = context;
  switch (command.kind) {
    case 'acknowledge':
      // Said again after it was resolved, it is still true.
      return incident.state === 'resolved'
        ? []
        : onward(incident, context, 'acknowledged');
    case 'mitigate':
      return onward(incident, context, 'mitigated');
    case 'resolve':
      return onward(incident, context, 'resolved');
    case 'reopen':
      return reopen(incident, command.reason, context);
    case 'cancel':
      if (incident.state === 'cancelled') {
        return [];
      }
      requireOpen(incident, 'cancelled');
      return [
        {
          kind: 'cancelled',
          at: eventTime(incident, context),
          by,
          reason: command.reason,
        },
      ];
    default:
      return merge(incident, command.into, context);
  }
}

function reopen(
  incident: Incident,
  reason: string,
  context: CommandContext,
): IncidentEvent[] {
  switch (incident.state) {
    case 'merged':
      throw new Refused(
        'state',
        `The incident goes on as ${incident.mergedInto}; work there`,
      );
    case 'declared':
    case 'acknowledged':
      return [];
    default:
      return [
        {
          kind: 'reopened',
          at: eventTime(incident, context),
          by: context.by,
          reason,
        },
      ];
  }
}

function merge(
  incident: Incident,
  into: string,
  context: CommandContext,
): IncidentEvent[] {
  if (incident.state === 'merged' && incident.mergedInto === into) {
    return [];
  }
  if (into === incident.id) {
    throw new Refused('required', 'An incident is not merged into itself');
  }
  requireOpen(incident, 'merged');
  return [
    { kind: 'merged', at: eventTime(incident, context), by: context.by, into },
  ];
}

/** @throws Refused when nobody is at work on it any more. */
export function requireOpen(incident: Incident, what: string): void {
  if (!isOpen(incident)) {
    throw new Refused(
      'state',
      `The incident is ${incident.state} and cannot be ${what}`,
    );
  }
}
