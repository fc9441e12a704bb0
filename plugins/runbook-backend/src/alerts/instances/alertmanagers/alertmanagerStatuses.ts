import { AlertmanagerStatus } from 'backstage-plugin-runbook-common';
import { AlertmanagerConfig } from '../../../config';
import { StoredAlertmanager } from '../store';

/** How the Alertmanagers stand that are asked, in the order of the configuration. */
export function alertmanagerStatuses(
  configured: readonly AlertmanagerConfig[],
  stored: readonly StoredAlertmanager[],
  now: number,
): AlertmanagerStatus[] {
  return configured.map(({ name, externalUrl, interval, timeout }) => {
    const known = stored.find(one => one.name === name);
    const isLate =
      known &&
      // One pause may be lost to another replica that stops.
      now - known.checkedAt.getTime() > 3 * (interval + timeout) + 60_000;
    const problem =
      known?.problem ??
      (isLate ? 'The portal has not asked it for a while.' : undefined);
    return {
      name,
      url: externalUrl,
      reachable: problem === undefined,
      asOf: known?.heardAt?.toISOString(),
      problem,
    };
  });
}
