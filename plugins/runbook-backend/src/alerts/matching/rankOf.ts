import { SEVERITIES, Severity } from 'runbook-markdown';

/** Place of a severity in an order with the worst first; those without one come last. */
export function rankOf(severity: Severity | undefined): number {
  return severity ? SEVERITIES.indexOf(severity) : SEVERITIES.length;
}
