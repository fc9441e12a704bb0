import { toRotation } from 'backstage-plugin-runbook-common';
import type { CalendarState } from 'backstage-plugin-runbook-common';
import { Rotation } from 'oncall-rotation';
import { StoredRotation } from '../store';

/** A rotation as the planning of notices reads it. */
export interface NotifiedRotation
  extends Pick<StoredRotation, 'id' | 'title' | 'owner' | 'versions'> {
  readonly calendars: readonly CalendarState[];
  /** The same for the arithmetic. */
  readonly resolvable: Rotation;
}

export function toNotifiedRotation(
  stored: StoredRotation,
  calendars: CalendarState[],
): NotifiedRotation {
  return {
    ...stored,
    calendars,
    resolvable: toRotation({ ...stored, calendars }),
  };
}

/** The zone in which a layer's people think of a time. */
export function zoneOf(
  { versions }: Pick<NotifiedRotation, 'versions'>,
  layer: string | undefined,
  at: number,
): string {
  const version =
    versions.findLast(({ effectiveFrom }) => Date.parse(effectiveFrom) <= at) ??
    versions[0];
  const found = version?.layers.find(({ name }) => name === layer);
  const own = found?.kind === 'turns' ? found.timeZone : undefined;
  return own ?? version?.timeZone ?? 'UTC';
}
