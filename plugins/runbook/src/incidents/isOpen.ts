import { IncidentSummary } from 'backstage-plugin-runbook-common';

/** Whether somebody has still something to do in it. */
export function isOpen({ state }: Pick<IncidentSummary, 'state'>): boolean {
  return (
    state === 'declared' || state === 'acknowledged' || state === 'mitigated'
  );
}
