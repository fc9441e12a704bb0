/**
 * The wall readings at which turns start, by number, without stepping: the
 * cost does not depend on how old a rotation is.
 */
export interface TurnSequence {
  /** The reading at which turn `k` starts; rising with `k`. */
  start(k: number): number;
  /** The last turn that starts at or before this reading; negative before turn 0. */
  lastBy(local: number): number;
  /** Two turns can start within one gap of the clock: they are shorter than a day. */
  readonly subDay: boolean;
}
