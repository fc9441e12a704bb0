import { Interval } from 'oncall-rotation';
import { PublishedShift } from './PublishedShift';

/** Keeps the shifts that feeds have told of. */
export interface PublishedShiftStore {
  /** Those of a rotation, or of a person, that touch a range. */
  list(
    of: { rotation?: string; user?: string },
    range: Interval,
  ): Promise<PublishedShift[]>;

  /** Writes what is new; what another replica wrote first stays. */
  save(changed: readonly PublishedShift[]): Promise<void>;

  /** Forgets shifts that ended before a time, and those cancelled before another. */
  forget(options: { endedBefore: Date; cancelledBefore: Date }): Promise<void>;
}
