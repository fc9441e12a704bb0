import { Instant, Swap, SwapStatus } from '../model';
import { swapStatus } from './swapStatus';

/**
 * Why a swap cannot be taken or withdrawn: its status, or `own`, since nobody
 * takes their own.
 *
 * @public
 */
export type SwapRefusal = Exclude<SwapStatus, 'open'> | 'own';

/**
 * The swap after the act, or why it cannot be.
 *
 * @public
 */
export type SwapOutcome =
  | { readonly swap: Swap; readonly refused?: undefined }
  | { readonly swap?: undefined; readonly refused: SwapRefusal };

/**
 * `by` takes an open swap.
 *
 * @public
 */
export function takeSwap(swap: Swap, by: string, at: Instant): SwapOutcome {
  const status = swapStatus(swap, at);
  if (status !== 'open') {
    return { refused: status };
  }
  if (by === swap.user) {
    return { refused: 'own' };
  }
  return { swap: { ...swap, state: { kind: 'taken', by, at } } };
}

/**
 * Whoever asked takes it back. A taken swap stands: the taker relies on it.
 *
 * @public
 */
export function withdrawSwap(swap: Swap, at: Instant): SwapOutcome {
  const status = swapStatus(swap, at);
  return status === 'open' || status === 'past-due'
    ? { swap: { ...swap, state: { kind: 'withdrawn', at } } }
    : { refused: status };
}
