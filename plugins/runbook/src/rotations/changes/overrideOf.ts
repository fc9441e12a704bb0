import { NewOverride } from 'backstage-plugin-runbook-common';
import { Instant, Interval, Override, Rotation, shifts } from 'oncall-rotation';

/** What of an override the dialog asks for. */
export interface OverrideChoice {
  user: string;
  range: Interval;
  /** Every layer that is on unless given. */
  layer?: string;
  /** Instead of whoever, beside them, or instead of this one person. */
  how: 'instead' | 'beside' | { insteadOf: string };
  note: string;
}

/** The override as the back end is asked for it. */
export function overrideOf(choice: OverrideChoice): NewOverride {
  const { user, range, layer, how, note } = choice;
  const rest = {
    start: new Date(range.start).toISOString(),
    end: new Date(range.end).toISOString(),
    ...(layer !== undefined && { layer }),
    ...(note.trim() && { note: note.trim() }),
  };
  if (how === 'instead') {
    return { kind: 'cover', user, ...rest };
  }
  return how === 'beside'
    ? { kind: 'add', user, ...rest }
    : { kind: 'replace', user: how.insteadOf, by: user, ...rest };
}

/** The rotation with an override that is not laid yet. */
export function withOverride(
  rotation: Rotation,
  asked: NewOverride,
  now: Instant,
): Rotation {
  const { note, ...override } = asked;
  const laid: Override = {
    ...override,
    id: 'preview',
    createdAt: now,
    start: Math.max(now, Date.parse(asked.start)),
    end: Date.parse(asked.end),
  };
  return { ...rotation, overrides: [...(rotation.overrides ?? []), laid] };
}

/** Who is on call in a range, each once. */
export function usersIn(
  rotation: Rotation,
  range: Interval,
  layer: string | undefined,
): string[] {
  return [
    ...new Set(
      shifts(rotation, range, layer === undefined ? {} : { layer }).map(
        ({ user }) => user,
      ),
    ),
  ];
}
