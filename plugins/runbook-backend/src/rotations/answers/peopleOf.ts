import { CalendarState, LayerNow } from 'backstage-plugin-runbook-common';
import { StoredRotation } from '../store';
import { participantsOf } from '../stored';

/** Every user whom a rotation names, each once. */
export function peopleOf(
  { versions, overrides, swaps }: StoredRotation,
  calendars: readonly CalendarState[],
): string[] {
  const refs = [
    ...participantsOf(versions),
    ...overrides.flatMap(override => [
      override.user,
      ...(override.kind === 'replace' ? [override.by] : []),
    ]),
    ...swaps.flatMap(({ user, to, state }) => [
      user,
      ...(to === undefined ? [] : [to]),
      ...(state.kind === 'taken' ? [state.by] : []),
    ]),
    ...calendars.flatMap(({ entries }) => entries.flatMap(e => e.users)),
    ...[...versions, ...overrides, ...swaps].map(made => made.createdBy),
  ];
  // Whoever made a thing may be a service.
  return [...new Set(refs)].filter(ref => ref.startsWith('user:'));
}

/** Every user who is on call, or next. */
export function peopleOnCall(onCall: readonly LayerNow[]): string[] {
  const refs = onCall.flatMap(({ people, next }) => [
    ...people.map(({ user }) => user),
    ...(next?.people ?? []),
  ]);
  return [...new Set(refs)];
}
