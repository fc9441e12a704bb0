import { Instant, Interval } from './interval';

/**
 * Somebody asks others to take their time on call. Only a taken swap changes
 * who is on call.
 *
 * @public
 */
export interface Swap extends Interval {
  /** Unique among the swaps; a stretch or shift names it in `via`. */
  readonly id: string;
  /** One layer; all layers unless given. */
  readonly layer?: string;
  /** Who asks. */
  readonly user: string;
  /** Time of the taker's that `user` takes in exchange. */
  readonly inReturn?: Interval;
  /** When it was asked for, in epoch milliseconds. */
  readonly createdAt: Instant;
  /** What has come of it; {@link SwapStatus} also tells when it is past due. */
  readonly state: SwapState;
}

/**
 * What people did with a swap: `by` took it, and `at` is when it was taken or
 * withdrawn. Of two taken for the same time of a person, the one
 * taken last holds.
 *
 * @public
 */
export type SwapState =
  | { readonly kind: 'open' }
  | { readonly kind: 'taken'; readonly by: string; readonly at: Instant }
  | { readonly kind: 'withdrawn'; readonly at: Instant };

/**
 * `past-due`: nobody took it before its time began.
 *
 * @public
 */
export type SwapStatus = 'open' | 'taken' | 'past-due' | 'withdrawn';
