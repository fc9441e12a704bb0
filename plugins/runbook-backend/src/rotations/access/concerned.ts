import { NewOverride, toRotation } from 'backstage-plugin-runbook-common';
import { shifts } from 'oncall-rotation';
import { StoredRotation } from '../store';
import { participantsOf, versionsFrom } from '../stored';

/** Everyone who takes turns now or later. */
export function participantsFrom(stored: StoredRotation, now: number) {
  return participantsOf(versionsFrom(stored, now));
}

/**
 * Whom an override concerns: those whose time on call it touches, and of the
 * rotation's own people those whom it names. Nobody becomes concerned by putting
 * themselves on call in a rotation that is not theirs.
 */
export function concernedByOverride(
  stored: StoredRotation,
  override: NewOverride,
  now: number,
): string[] {
  const range = {
    start: Date.parse(override.start),
    end: Date.parse(override.end),
  };
  const named = [
    override.user,
    ...(override.kind === 'replace' ? [override.by] : []),
  ];
  const onCall =
    range.start < range.end
      ? shifts(toRotation({ ...stored, calendars: [] }), range, {
          ...(override.layer !== undefined && { layer: override.layer }),
        }).map(({ user }) => user)
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
