import { ServiceAlert } from 'backstage-plugin-runbook-common';
import { severityOfWord } from 'runbook-markdown';

/**
 * What defines an alert that fires or has fired; undefined where nothing does.
 * A name is no key: where it repeats, the severity decides.
 */
export function definitionOf<T extends Pick<ServiceAlert, 'name' | 'severity'>>(
  alerts: readonly T[],
  { name, severityText }: { name: string; severityText?: string },
): T | undefined {
  const own = severityText ? severityOfWord(severityText) : undefined;
  const named = alerts.filter(
    alert => alert.name.toLowerCase() === name.toLowerCase(),
  );
  return (
    named.find(({ severity }) => severity === own) ??
    (named.length === 1 ? named[0] : undefined)
  );
}
