import { FiringCount } from 'backstage-plugin-runbook-common';
import { SEVERITIES, Severity } from 'runbook-markdown';

/** Place of a severity in an order with the worst first; those without one come last. */
export function rankOf(severity: Severity | undefined): number {
  return severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
}

/** How many there are of each severity, the worst first. */
export function firingCounts(
  alerts: ReadonlyArray<{ severity?: Severity }>,
): FiringCount[] {
  return [...SEVERITIES, undefined].flatMap(severity => {
    const count = alerts.filter(alert => alert.severity === severity).length;
    return count > 0 ? [{ ...(severity && { severity }), alerts: count }] : [];
  });
}
