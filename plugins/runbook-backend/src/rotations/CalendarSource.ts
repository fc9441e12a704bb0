import { CalendarState } from 'backstage-plugin-runbook-common';
import { Interval } from 'oncall-rotation';
import { StoredRotation } from './store';

/** What is known of layers that are kept in calendars elsewhere. */
export interface CalendarSource {
  /**
   * The calendars of each rotation's layers, with the entries that touch the
   * range, by the rotation's id; a rotation without any may be left out.
   */
  load(
    rotations: readonly StoredRotation[],
    range: Interval,
  ): Promise<ReadonlyMap<string, CalendarState[]>>;
}
