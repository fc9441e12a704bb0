import { Instant, Interval } from './interval';

/**
 * What every override has.
 *
 * @public
 */
export interface OverrideBase extends Interval {
  /** Unique among the overrides; a stretch or shift names it in `via`. */
  readonly id: string;
  /**
   * One layer. Without it the override is laid on each layer that is on at
   * that time, and on the first layer where none is.
   */
  readonly layer?: string;
  /** The latest wins; of two made at once, the later in the list. */
  readonly createdAt: Instant;
}

/**
 * This person instead of whoever is on call, also where nobody is.
 *
 * @public
 */
export interface CoverOverride extends OverrideBase {
  /** Tells a cover from the other overrides. */
  readonly kind: 'cover';
  /** Who is on call instead; other overrides act on them in turn. */
  readonly user: string;
}

/**
 * `by` instead of `user`; no effect while `user` is not on call.
 *
 * @public
 */
export interface ReplaceOverride extends OverrideBase {
  /** Tells a replacement from the other overrides. */
  readonly kind: 'replace';
  /** Who is replaced. */
  readonly user: string;
  /** Who is on call in their place. */
  readonly by: string;
}

/**
 * This person is not on call, and nobody instead.
 *
 * @public
 */
export interface RemoveOverride extends OverrideBase {
  /** Tells a removal from the other overrides. */
  readonly kind: 'remove';
  /** Who is taken off call; a layer that is on and has nobody left is a gap. */
  readonly user: string;
}

/**
 * This person beside whoever is on call.
 *
 * @public
 */
export interface AddOverride extends OverrideBase {
  /** Tells an addition from the other overrides. */
  readonly kind: 'add';
  /** Who joins; no effect while they are on call in the layer anyway. */
  readonly user: string;
}

/**
 * Somebody on call other than the turns say.
 *
 * @public
 */
export type Override =
  | CoverOverride
  | ReplaceOverride
  | RemoveOverride
  | AddOverride;
