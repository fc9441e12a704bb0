import { SEVERITIES } from 'runbook-markdown';
import { rankOf } from '../../matching';
import { Urgency } from './FiringStore';

/** How much later than others comes what nobody is notified of. */
export const SILENCED = SEVERITIES.length + 1;

/** Place in an order with the most urgent first. */
export function placeOf({ severity, isSilenced }: Urgency): number {
  return rankOf(severity) + (isSilenced ? SILENCED : 0);
}

/** What is at a place. */
export function urgencyAt(place: number): Urgency {
  return {
    severity: SEVERITIES[place % SILENCED],
    isSilenced: place >= SILENCED,
  };
}
