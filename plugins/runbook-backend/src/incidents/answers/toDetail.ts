import {
  AttachedAlertData,
  IncidentDetail,
  IncidentPaging,
  IncidentSummary,
  ProcedureRunData,
} from 'backstage-plugin-runbook-common';
import {
  AttachedAlert,
  BusinessCalendar,
  clocks,
  isPaging,
  ProcedureRun,
  responseTimes,
  RoleHolding,
} from 'incident-flow';
import { nextStep } from '../paging';
import { StoredIncident } from '../store';
import { readProcedure } from './procedurePlace';

const toInstant = (at: number) => new Date(at).toISOString();

/** What of a summary the catalog does not add. */
export type OwnSummary = Omit<IncidentSummary, 'services' | 'people'>;

/** What lists tell of an incident, without what the catalog adds. */
export function toSummary(
  stored: StoredIncident,
  calendar: BusinessCalendar,
): OwnSummary {
  const { incident, endedAt, postmortem } = stored;
  const optional = {
    acknowledgedAt: incident.acknowledgedAt,
    mitigatedAt: incident.mitigatedAt,
    resolvedAt: incident.resolvedAt,
    reopenedAt: incident.reopenedAt,
    endedAt,
  };
  const { acknowledgedBy, mergedInto } = incident;
  const commander = incident.roles.commander?.person;
  return {
    id: incident.id,
    title: incident.title,
    severity: incident.policy.severity,
    drill: incident.drill,
    state: incident.state,
    declaredAt: toInstant(incident.declaredAt),
    declaredBy: incident.declaredBy,
    ...Object.fromEntries(
      Object.entries(optional).flatMap(([name, at]) =>
        at === undefined ? [] : [[name, toInstant(at)]],
      ),
    ),
    ...(acknowledgedBy !== undefined && { acknowledgedBy }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(commander !== undefined && { commander }),
    revision: stored.revision,
    times: responseTimes(incident),
    clocks: clocks(incident, {
      calendar: { ...calendar, timeZone: stored.plan.timeZone },
      postmortemPublished: postmortem === 'published',
    }).map(({ kind, since, due }) => ({
      kind,
      since: toInstant(since),
      due: toInstant(due),
    })),
    ...(postmortem && { postmortem }),
  };
}

/** What only the whole of an incident has. */
export type OwnDetail = Omit<
  IncidentDetail,
  keyof IncidentSummary | 'at' | 'may'
>;

/** All of an incident that lists do not tell. */
export function toDetail(stored: StoredIncident): OwnDetail {
  const { incident, snapshot } = stored;
  const { declaredAt, lastUpdate } = incident;
  return {
    policy: { ...incident.policy },
    roles: Object.fromEntries(
      Object.entries(incident.roles).map(([role, held]) => [
        role,
        toHolding(held),
      ]),
    ),
    offers: incident.offers.map(({ since, ...offer }) => ({
      ...offer,
      since: toInstant(since),
    })),
    checklist: incident.checklist.map(({ id, text, dueAfter, done }) => ({
      id,
      text,
      ...(dueAfter !== undefined && {
        dueAt: toInstant(declaredAt + dueAfter),
      }),
      ...(done && { done: { ...done, at: toInstant(done.at) } }),
    })),
    ...(lastUpdate && {
      lastUpdate: {
        impact: lastUpdate.impact,
        known: lastUpdate.known,
        next: lastUpdate.next,
        by: lastUpdate.by,
        at: toInstant(lastUpdate.at),
        ...(lastUpdate.nextUpdateAt !== undefined && {
          nextUpdateAt: toInstant(lastUpdate.nextUpdateAt),
        }),
      },
    }),
    alerts: incident.alerts.map(toAlert),
    runs: incident.runs.map(toRun),
    snapshot,
    paging: toPaging(stored),
  };
}

function toHolding({ person, since }: RoleHolding) {
  return { person, since: toInstant(since) };
}

function toAlert({
  startedAt,
  endedAt,
  ...alert
}: AttachedAlert): AttachedAlertData {
  return {
    ...alert,
    startedAt: toInstant(startedAt),
    ...(endedAt !== undefined && { endedAt: toInstant(endedAt) }),
  };
}

function toRun(run: ProcedureRun): ProcedureRunData {
  const { procedure, values, startedAt, ticked, notes, outcome, ...rest } = run;
  return {
    ...rest,
    procedure: readProcedure(procedure, run.title),
    values: { ...values },
    startedAt: toInstant(startedAt),
    ticked: [...ticked],
    notes: notes.map(note => ({ ...note, at: toInstant(note.at) })),
    ...(outcome && { outcome: { ...outcome, at: toInstant(outcome.at) } }),
  };
}

function toPaging(stored: StoredIncident): IncidentPaging {
  const { incident, pages } = stored;
  const next = nextStep(stored);
  const wasPaging = pages.length > 0 || incident.policy.page;
  return {
    state: stateOf(isPaging(incident), next !== undefined, wasPaging),
    ...(next && {
      next: {
        step: next.number,
        due: toInstant(next.due),
        target: next.target,
      },
    }),
    pages: pages.map(({ at, recipients, skipped, ...page }) => ({
      ...page,
      at: toInstant(at),
      recipients: [...recipients],
      skipped: [...skipped],
    })),
  };
}

function stateOf(
  isOn: boolean,
  hasNext: boolean,
  wasOn: boolean,
): IncidentPaging['state'] {
  if (isOn) {
    return hasNext ? 'paging' : 'none';
  }
  return wasOn ? 'stopped' : 'none';
}
