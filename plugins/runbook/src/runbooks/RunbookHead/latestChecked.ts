import {
  Runbook,
  RunbookStatus,
  ServiceOverview,
} from 'backstage-plugin-runbook-common';
import { DateTime } from 'luxon';

/** A status of which is known when the source was last asked. */
export type CheckedStatus = RunbookStatus & { checkedAt: string };

/** Of what the two answers say, the one with the latest look at the source. */
export function latestChecked(
  overview?: ServiceOverview,
  runbook?: Runbook,
): CheckedStatus | undefined {
  return [overview?.runbook, runbook?.status]
    .filter((status): status is CheckedStatus => Boolean(status?.checkedAt))
    .sort((a, b) => millis(b) - millis(a))[0];
}

function millis({ checkedAt }: CheckedStatus): number {
  return DateTime.fromISO(checkedAt).toMillis();
}
