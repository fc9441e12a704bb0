import { Instant } from 'oncall-rotation';
import { isOpen } from '../flow/isOpen';
import { BusinessCalendar, Incident } from '../model';
import { addBusinessDays } from './businessDays';

/**
 * Something that is due.
 *
 * - `acknowledge`: somebody takes it on.
 * - `update`: the next status update.
 * - `hand-over`: the commander hands over.
 * - `postmortem`: the postmortem is published.
 *
 * @public
 */
export type ClockKind = 'acknowledge' | 'update' | 'hand-over' | 'postmortem';

/** A clock that runs. @public */
export interface Clock {
  /** What is due. */
  readonly kind: ClockKind;
  /** Since when it runs. */
  readonly since: Instant;
  /** When it is due; overdue from then on. */
  readonly due: Instant;
}

/**
 * The clocks that run in an incident, the one that is due first first. None
 * runs in what was cancelled or merged; after its end only the postmortem's,
 * until it is published. A drill has no postmortem.
 *
 * @public
 */
export function clocks(
  incident: Incident,
  options: { calendar: BusinessCalendar; postmortemPublished?: boolean },
): Clock[] {
  const running = isOpen(incident)
    ? openClocks(incident)
    : endedClocks(incident, options);
  return running.sort((a, b) => a.due - b.due);
}

function openClocks(incident: Incident): Clock[] {
  const { policy, declaredAt, state, updatedAt, nextUpdateAt } = incident;
  const found: Clock[] = [];
  if (state === 'declared' && policy.acknowledgeWithin !== undefined) {
    found.push({
      kind: 'acknowledge',
      since: declaredAt,
      due: declaredAt + policy.acknowledgeWithin,
    });
  }
  if (policy.updateEvery !== undefined || nextUpdateAt !== undefined) {
    const since = Math.max(updatedAt ?? declaredAt, incident.reopenedAt ?? 0);
    // What the last update promised, or else what the severity asks for.
    const due =
      nextUpdateAt !== undefined
        ? nextUpdateAt
        : since + (policy.updateEvery ?? 0);
    found.push({ kind: 'update', since, due });
  }
  const commander = incident.roles.commander;
  if (
    commander &&
    policy.handOverAfter !== undefined &&
    state !== 'mitigated'
  ) {
    found.push({
      kind: 'hand-over',
      since: commander.since,
      due: commander.since + policy.handOverAfter,
    });
  }
  return found;
}

function endedClocks(
  { state, policy, drill, resolvedAt }: Incident,
  options: { calendar: BusinessCalendar; postmortemPublished?: boolean },
): Clock[] {
  if (
    state !== 'resolved' ||
    resolvedAt === undefined ||
    policy.postmortemWithin === undefined ||
    drill ||
    options.postmortemPublished
  ) {
    return [];
  }
  return [
    {
      kind: 'postmortem',
      since: resolvedAt,
      due: addBusinessDays(
        resolvedAt,
        policy.postmortemWithin,
        options.calendar,
      ),
    },
  ];
}
