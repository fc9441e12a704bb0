/**
 * A point in time: whole milliseconds since 1970-01-01T00:00:00Z, as
 * `Date.now()` and `Date.parse()` give them.
 *
 * @public
 */
export type Instant = number;

/**
 * Half-open: `start` belongs to it, `end` no longer does.
 *
 * @public
 */
export interface Interval {
  /** The first instant that belongs to it, in epoch milliseconds. */
  readonly start: Instant;
  /** The first instant that no longer belongs to it, in epoch milliseconds. */
  readonly end: Instant;
}
