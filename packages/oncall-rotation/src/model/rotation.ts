import { Instant, Interval } from './interval';
import { Override } from './override';
import { Swap } from './swap';

/**
 * Who takes turns, with all its versions, and what people have arranged on top.
 *
 * @public
 */
export interface Rotation {
  /** Ordered by `effectiveFrom`. Before the first one there is nobody, whatever overrides say. */
  readonly versions: readonly RotationVersion[];
  /** None unless given. The order matters only for those made at once. */
  readonly overrides?: readonly Override[];
  /** None unless given. Only those taken change who is on call. */
  readonly swaps?: readonly Swap[];
}

/**
 * What the rotation says from `effectiveFrom` until the next version.
 *
 * @public
 */
export interface RotationVersion {
  /** The first instant at which it is in force, in epoch milliseconds. */
  readonly effectiveFrom: Instant;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** In the order in which they are paged. Names are unique. */
  readonly layers: readonly Layer[];
  /**
   * Somebody is meant to be on call around the clock: time in which every
   * layer is off on purpose is then a gap of the whole rotation. Tells a
   * follow-the-sun team of the hour that a clock change tears open.
   */
  readonly alwaysCovered?: boolean;
}

/**
 * One line of people on call: primary, secondary, backup or any name. They take
 * turns, or a calendar that is kept elsewhere says who it is and when.
 *
 * @public
 */
export type Layer = TurnsLayer | CalendarLayer;

/**
 * What every layer has.
 *
 * @public
 */
export interface LayerBase {
  /** Unique in its version; a layer is the same in another version by its name. */
  readonly name: string;
  /** The layer is off before. */
  readonly effectiveFrom?: Instant;
  /** The layer is off from then on. */
  readonly effectiveUntil?: Instant;
}

/**
 * A layer whose participants take turns.
 *
 * @public
 */
export interface TurnsLayer extends LayerBase {
  /** The order of turns. */
  readonly participants: readonly Participant[];
  /** How long each participant is on call before the next one. */
  readonly turn: TurnLength;
  /** Wall-clock reading at which turn 0 starts: `YYYY-MM-DDTHH:mm`. */
  readonly start: string;
  /** The participant of turn 0; 0 unless given. */
  readonly startIndex?: number;
  /** IANA name; the version's unless given. */
  readonly timeZone?: string;
  /** On call only inside the union of these; always when absent or empty. */
  readonly restrictions?: readonly Restriction[];
}

/**
 * A layer kept in a calendar elsewhere. It is on while an entry lasts, and off
 * on purpose in between.
 *
 * @public
 */
export interface CalendarLayer extends LayerBase {
  /**
   * In any order; where some overlap, all of their people are on call. What is
   * worked out of a list is kept with it, so give a new list instead of changing
   * one.
   */
  readonly calendar: readonly CalendarEntry[];
}

/**
 * One appointment of a calendar; half-open.
 *
 * @public
 */
export interface CalendarEntry extends Interval {
  /** All on call together; without users, nobody is on call on purpose. */
  readonly users: readonly string[];
}

/**
 * One slot of the order. Several users share it; without users, nobody is on
 * call on purpose.
 *
 * @public
 */
export interface Participant {
  /** All on call together, by whatever names the caller gives people. */
  readonly users: readonly string[];
}

/**
 * What turns are counted in, by the clock on the wall.
 *
 * @public
 */
export type TurnUnit = 'hour' | 'day' | 'week' | 'month';

/**
 * How long one turn is, by the clock on the wall: a week may have 167 hours.
 *
 * @public
 */
export interface TurnLength {
  /** What `length` counts. */
  readonly unit: TurnUnit;
  /** How many units a turn lasts: a whole number from 1. */
  readonly length: number;
  /**
   * `active-days`: only dates whose weekday has a restriction window count, so
   * that a weekend costs nobody a turn. Only with unit `day`. Default
   * `calendar`.
   */
  readonly count?: 'calendar' | 'active-days';
}

/**
 * A day of the week in the layer's zone.
 *
 * @public
 */
export type Weekday =
  | 'monday'
  | 'tuesday'
  | 'wednesday'
  | 'thursday'
  | 'friday'
  | 'saturday'
  | 'sunday';

/**
 * A window of the week. The weekday is the one on which the window starts; an
 * `end` not after `start` is on the next day, so `start` = `end` is 24 hours.
 *
 * @public
 */
export interface Restriction {
  /** Days on which a window starts, at least one. */
  readonly weekdays: readonly Weekday[];
  /** `HH:mm` on the wall. */
  readonly start: string;
  /** `HH:mm` on the wall. */
  readonly end: string;
  /** The window runs on to the next such weekday: Friday 18:00 to Monday 08:00. */
  readonly endWeekday?: Weekday;
}
