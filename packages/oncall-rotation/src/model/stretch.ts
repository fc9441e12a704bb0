import { Interval } from './interval';

/**
 * Why nobody is on call in a layer though the layer is on.
 *
 * - `no-participants`: the layer has no participants.
 * - `removed`: an override took the person away.
 *
 * @public
 */
export type GapReason = 'no-participants' | 'removed';

/**
 * Why nobody is meant to be on call in a layer.
 *
 * - `not-started`: before the first version, the layer's effective time or its
 *   first turn.
 * - `ended`: after the layer's effective time.
 * - `absent`: the version in force has no such layer.
 * - `outside-hours`: outside the restrictions.
 * - `nobody-on-purpose`: the turn belongs to a participant without users, or the
 *   entry of the calendar has none.
 * - `not-in-calendar`: the calendar that the layer is kept in has no entry.
 *
 * @public
 */
export type OffReason =
  | 'not-started'
  | 'ended'
  | 'absent'
  | 'outside-hours'
  | 'nobody-on-purpose'
  | 'not-in-calendar';

/**
 * Time in which a layer does not change: somebody is on call, or nobody is
 * though somebody should be (gap), or nobody on purpose (off).
 *
 * @public
 */
export type Stretch = OnStretch | GapStretch | OffStretch;

/**
 * Somebody is on call.
 *
 * @public
 */
export interface OnStretch extends Interval {
  /** Tells it from a gap and from off. */
  readonly state: 'on';
  /** Everybody on call in the layer; at least one. */
  readonly users: readonly string[];
  /** Number of the turn; undefined where an override or a calendar puts somebody. */
  readonly turn: number | undefined;
  /** Ids of the overrides and swaps that changed who is on call. */
  readonly via: readonly string[];
}

/**
 * Nobody is on call though somebody should be.
 *
 * @public
 */
export interface GapStretch extends Interval {
  /** Tells it from on and from off. */
  readonly state: 'gap';
  /** Why nobody is on call. */
  readonly reason: GapReason;
  /** Always empty. */
  readonly users: readonly string[];
  /** Number of the turn, from 0; undefined where there are no turns. */
  readonly turn: number | undefined;
  /** Ids of the overrides and swaps that left nobody; empty for `no-participants`. */
  readonly via: readonly string[];
}

/**
 * Nobody is on call on purpose.
 *
 * @public
 */
export interface OffStretch extends Interval {
  /** Tells it from on and from a gap. */
  readonly state: 'off';
  /** Why nobody is meant to be on call. */
  readonly reason: OffReason;
  /** Always empty. */
  readonly users: readonly string[];
  /** Number of the turn, from 0, for `nobody-on-purpose` in turns; otherwise undefined. */
  readonly turn: number | undefined;
  /** Always empty. */
  readonly via: readonly string[];
}

/**
 * A layer over a range: stretches in order that leave nothing out.
 *
 * @public
 */
export interface LayerTimeline {
  /** Name of the layer. */
  readonly layer: string;
  /** Each starts where the one before it ends; together they fill the range. */
  readonly stretches: readonly Stretch[];
}
