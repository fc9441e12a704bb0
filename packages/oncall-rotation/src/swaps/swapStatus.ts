import { Instant, Swap, SwapStatus } from '../model';

/**
 * How a swap stands at an instant. One that nobody took is past due as soon as
 * its time begins.
 *
 * @public
 */
export function swapStatus(swap: Swap, at: Instant): SwapStatus {
  if (swap.state.kind !== 'open') {
    return swap.state.kind;
  }
  return at < swap.start ? 'open' : 'past-due';
}
