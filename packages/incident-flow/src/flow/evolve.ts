import { Incident, IncidentEvent, RoleHolding, RunNote } from '../model';

/**
 * The incident after an event. An event that is no longer about anything, such
 * as the end of an alert that was detached, changes nothing.
 *
 * @throws RangeError when the first event is not `declared`, or a later one is.
 * @public
 */
export function evolve(
  incident: Incident | undefined,
  event: IncidentEvent,
): Incident {
  if (event.kind === 'declared') {
    if (incident) {
      throw new RangeError(`The incident ${incident.id} is declared twice`);
    }
    return {
      id: event.id,
      title: event.title,
      policy: event.policy,
      drill: event.drill,
      state: 'declared',
      services: event.services,
      declaredAt: event.at,
      declaredBy: event.by,
      roles: { commander: { person: event.commander, since: event.at } },
      offers: [],
      checklist: event.checklist,
      alerts: [],
      runs: [],
      changedAt: event.at,
    };
  }
  if (!incident) {
    throw new RangeError(`An incident does not begin with ${event.kind}`);
  }
  return evolveOpen(incident, event);
}

type LaterEvent = Exclude<IncidentEvent, { kind: 'declared' }>;

function evolveOpen(incident: Incident, event: LaterEvent): Incident {
  switch (event.kind) {
    case 'acknowledged':
    case 'mitigated':
    case 'resolved':
    case 'reopened':
    case 'cancelled':
    case 'merged':
      return evolveState({ ...incident, changedAt: event.at }, event);
    case 'retitled':
      return { ...incident, title: event.title };
    case 'severity-set':
      return { ...incident, policy: event.policy };
    case 'service-added':
      return { ...incident, services: [...incident.services, event.service] };
    case 'service-removed':
      return {
        ...incident,
        services: incident.services.filter(one => one !== event.service),
      };
    case 'role-taken':
    case 'role-offered':
    case 'role-declined':
    case 'role-left':
      return evolveRole(incident, event);
    case 'step-ticked':
    case 'step-skipped':
    case 'step-unticked':
      return evolveStep(incident, event);
    case 'status-updated': {
      const { kind: _, ...lastUpdate } = event;
      return {
        ...incident,
        updatedAt: event.at,
        nextUpdateAt: event.nextUpdateAt,
        lastUpdate,
      };
    }
    case 'noted':
      return incident;
    case 'alert-attached':
    case 'alert-ended':
    case 'alert-detached':
      return evolveAlert(incident, event);
    case 'run-started':
    case 'run-step':
    case 'run-ended':
      return evolveRun(incident, event);
    default:
      return unreachable(event);
  }
}

/** Fails to compile while a kind of event is left out above. */
function unreachable(event: never): never {
  throw new RangeError(`Unknown event: ${JSON.stringify(event)}`);
}

type Of<TKind extends LaterEvent['kind']> = Extract<
  LaterEvent,
  { kind: TKind }
>;

function evolveState(
  incident: Incident,
  event: Of<
    | 'acknowledged'
    | 'mitigated'
    | 'resolved'
    | 'reopened'
    | 'cancelled'
    | 'merged'
  >,
): Incident {
  switch (event.kind) {
    case 'acknowledged':
      return {
        ...incident,
        state: 'acknowledged',
        acknowledgedAt: event.at,
        acknowledgedBy: event.by,
      };
    case 'mitigated':
      return { ...incident, state: 'mitigated', mitigatedAt: event.at };
    case 'resolved':
      return { ...incident, state: 'resolved', resolvedAt: event.at };
    case 'reopened': {
      const { mitigatedAt, resolvedAt, nextUpdateAt, ...open } = incident;
      // Whoever reopens it has it in hand: nobody is paged again.
      return {
        ...open,
        state: 'acknowledged',
        acknowledgedAt: incident.acknowledgedAt ?? event.at,
        acknowledgedBy: incident.acknowledgedBy ?? event.by,
        reopenedAt: event.at,
      };
    }
    case 'cancelled':
      return { ...incident, state: 'cancelled', offers: [] };
    default:
      return {
        ...incident,
        state: 'merged',
        mergedInto: event.into,
        offers: [],
      };
  }
}

function evolveRole(
  incident: Incident,
  event: Of<'role-taken' | 'role-offered' | 'role-declined' | 'role-left'>,
): Incident {
  const { role } = event;
  const offers = incident.offers.filter(offer => offer.role !== role);
  switch (event.kind) {
    case 'role-taken': {
      const holding: RoleHolding = { person: event.person, since: event.at };
      return {
        ...incident,
        offers,
        roles: { ...incident.roles, [role]: holding },
      };
    }
    case 'role-offered': {
      const offer = { role, person: event.to, by: event.by, since: event.at };
      return { ...incident, offers: [...offers, offer] };
    }
    case 'role-declined':
      return { ...incident, offers };
    default: {
      const { [role]: _left, ...roles } = incident.roles;
      return { ...incident, offers, roles };
    }
  }
}

function evolveStep(
  incident: Incident,
  event: Of<'step-ticked' | 'step-skipped' | 'step-unticked'>,
): Incident {
  return {
    ...incident,
    checklist: incident.checklist.map(item => {
      if (item.id !== event.step) {
        return item;
      }
      const { done, ...todo } = item;
      const { by, at } = event;
      switch (event.kind) {
        case 'step-ticked':
          return { ...todo, done: { kind: 'ticked', by, at } };
        case 'step-skipped':
          return {
            ...todo,
            done: { kind: 'skipped', by, at, reason: event.reason },
          };
        default:
          return todo;
      }
    }),
  };
}

function evolveAlert(
  incident: Incident,
  event: Of<'alert-attached' | 'alert-ended' | 'alert-detached'>,
): Incident {
  const others = incident.alerts.filter(({ id }) => id !== event.alert);
  switch (event.kind) {
    case 'alert-attached': {
      const { alert: id, kind: _, at: _at, by: _by, ...alert } = event;
      return { ...incident, alerts: [...others, { id, ...alert }] };
    }
    case 'alert-ended':
      return {
        ...incident,
        alerts: incident.alerts.map(alert =>
          alert.id === event.alert ? { ...alert, endedAt: event.at } : alert,
        ),
      };
    default:
      return { ...incident, alerts: others };
  }
}

function evolveRun(
  incident: Incident,
  event: Of<'run-started' | 'run-step' | 'run-ended'>,
): Incident {
  if (event.kind === 'run-started') {
    const { run: id, kind: _, at: startedAt, ...run } = event;
    const started = { id, ...run, startedAt, ticked: [], notes: [] };
    return { ...incident, runs: [...incident.runs, started] };
  }
  return {
    ...incident,
    runs: incident.runs.map(run => {
      if (run.id !== event.run) {
        return run;
      }
      const notes = event.note ? [...run.notes, noteOf(event)] : run.notes;
      if (event.kind === 'run-ended') {
        const outcome = { kind: event.outcome, at: event.at };
        return { ...run, notes, outcome };
      }
      const others = run.ticked.filter(step => step !== event.step);
      const ticked = event.ticked ? [...others, event.step] : others;
      return { ...run, notes, ticked: ticked.sort((a, b) => a - b) };
    }),
  };
}

function noteOf(event: Of<'run-step' | 'run-ended'>): RunNote {
  const { note: text = '', by, at } = event;
  return {
    ...(event.kind === 'run-step' && { step: event.step }),
    text,
    by,
    at,
  };
}
