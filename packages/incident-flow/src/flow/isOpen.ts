import { Incident } from '../model';

/** Whether people are still at work on it. @public */
export function isOpen({ state }: Pick<Incident, 'state'>): boolean {
  return (
    state === 'declared' || state === 'acknowledged' || state === 'mitigated'
  );
}
