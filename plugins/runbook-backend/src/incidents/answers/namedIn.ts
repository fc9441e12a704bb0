import { StoredIncident } from '../store';

/** Users whom an incident names, for lists. */
export function namedInSummary({ incident }: StoredIncident): string[] {
  return usersOf([
    incident.declaredBy,
    incident.acknowledgedBy,
    incident.roles.commander?.person,
  ]);
}

/** Users whom anything of an incident names. */
export function namedInDetail(stored: StoredIncident): string[] {
  const { incident, snapshot, pages, responders } = stored;
  return usersOf([
    ...responders,
    ...namedInSummary(stored),
    ...Object.values(incident.roles).map(({ person }) => person),
    ...incident.offers.flatMap(({ person, by }) => [person, by]),
    ...incident.checklist.map(({ done }) => done?.by),
    incident.lastUpdate?.by,
    ...incident.runs.flatMap(({ by, notes }) => [
      by,
      ...notes.map(note => note.by),
    ]),
    ...snapshot.onCall.flatMap(({ people }) => people),
    ...pages.flatMap(({ recipients }) => recipients),
  ]);
}

/** Whoever does something may be a service, or a part of the portal. */
export function usersOf(refs: ReadonlyArray<string | undefined>): string[] {
  return [...new Set(refs)].flatMap(ref =>
    ref?.startsWith('user:') ? [ref] : [],
  );
}
