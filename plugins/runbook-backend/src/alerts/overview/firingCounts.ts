import { FiringCount } from 'backstage-plugin-runbook-common';
import { SEVERITIES, Severity } from 'runbook-markdown';

/** Place of a severity in an order with the worst first; those without one come last. */
export function rankOf(severity: Severity | undefined): number {
  return severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
}

/** Whether nobody is notified of any instance. */
export function isSilenced(alert: {
  instances: number;
  silenced: number;
}): boolean {
  return alert.silenced >= alert.instances;
}

/** How many there are of each severity, the worst first. */
export function firingCounts(
  alerts: ReadonlyArray<{
    severity?: Severity;
    instances: number;
    silenced: number;
  }>,
): FiringCount[] {
  return [...SEVERITIES, undefined].flatMap(severity => {
    const own = alerts.filter(alert => alert.severity === severity);
    const silenced = own.filter(isSilenced).length;
    return own.length > 0
      ? [
          {
            ...(severity && { severity }),
            alerts: own.length,
            ...(silenced > 0 && { silenced }),
          },
        ]
      : [];
  });
}
