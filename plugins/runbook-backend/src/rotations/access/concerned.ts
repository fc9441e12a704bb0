import {
  CalendarState,
  MAX_RANGE_DAYS,
  NewOverride,
} from 'backstage-plugin-runbook-common';
import { Rotation, shifts } from 'oncall-rotation';
import { DAY } from '../ranges';
import { StoredRotation } from '../store';
import { participantsOf, versionsFrom } from '../stored';

/** Everyone who takes turns now or later. */
export function participantsFrom(stored: StoredRotation, now: number) {
  return participantsOf(versionsFrom(stored, now));
}

/** Everyone who may take a swap that nobody is asked for by name. */
export function colleaguesFrom(
  { stored, calendars }: { stored: StoredRotation; calendars: CalendarState[] },
  now: number,
): string[] {
  const elsewhere = calendars.flatMap(({ entries }) =>
    entries
      .filter(({ end }) => Date.parse(end) > now)
      .flatMap(({ users }) => users),
  );
  return [...new Set([...participantsFrom(stored, now), ...elsewhere])];
}

/**
 * Whom an override concerns: those whose time on call it touches, and of the
 * rotation's own people those whom it names. Nobody becomes concerned by putting
 * themselves on call in a rotation that is not theirs.
 */
export function concernedByOverride(
  { stored, rotation }: { stored: StoredRotation; rotation: Rotation },
  override: NewOverride,
  now: number,
): string[] {
  // What has passed does not change, and concerns nobody any more.
  const start = Math.max(now, Date.parse(override.start));
  // A longer one is refused, but only after this.
  const end = Math.min(Date.parse(override.end), start + MAX_RANGE_DAYS * DAY);
  const named = [
    override.user,
    ...(override.kind === 'replace' ? [override.by] : []),
  ];
  const onCall =
    start < end
      ? shifts(
          rotation,
          { start, end },
          {
            ...(override.layer !== undefined && { layer: override.layer }),
          },
        ).map(({ user }) => user)
      : [];
  const touched =
    override.kind === 'cover' || override.kind === 'add'
      ? onCall
      : onCall.filter(user => user === override.user);
  const own = participantsFrom(stored, now);
  return [
    ...new Set([...touched, ...named.filter(user => own.includes(user))]),
  ];
}
