import { Interval } from 'oncall-rotation';

/** A shift as a feed tells it. */
export interface FeedShift extends Interval {
  layer: string;
  user: string;
  summary: string;
}

/** A shift that feeds have told of. */
export interface PublishedShift extends FeedShift {
  /** Of its event: stays, whatever becomes of the shift. */
  uid: string;
  rotation: string;
  /** Counts its changes, from 0. */
  sequence: number;
  /** It is no longer to be, and calendars that know of it have to hear so. */
  cancelled: boolean;
  changedAt: number;
}
