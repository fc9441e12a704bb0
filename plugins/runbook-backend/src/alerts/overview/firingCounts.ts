import { FiringCount } from 'backstage-plugin-runbook-common';
import { SEVERITIES, Severity } from 'runbook-markdown';

/** How many alerts of one severity there are, silenced or not. */
interface FiringTally {
  severity?: Severity;
  isSilenced: boolean;
  alerts: number;
}

/** How many there are of each severity, the worst first. */
export function firingCounts(tallies: readonly FiringTally[]): FiringCount[] {
  return [...SEVERITIES, undefined].flatMap(severity => {
    const own = tallies.filter(tally => tally.severity === severity);
    const alerts = sum(own);
    const silenced = sum(own.filter(({ isSilenced }) => isSilenced));
    return alerts > 0
      ? [
          {
            ...(severity && { severity }),
            alerts,
            ...(silenced > 0 && { silenced }),
          },
        ]
      : [];
  });
}

function sum(tallies: readonly FiringTally[]): number {
  return tallies.reduce((total, { alerts }) => total + alerts, 0);
}
