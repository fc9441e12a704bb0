import { Incident } from '../model';

/** Whether people are still at work on it. */
export function isOpen({ state }: Incident): boolean {
  return (
    state === 'declared' || state === 'acknowledged' || state === 'mitigated'
  );
}
