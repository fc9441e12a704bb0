import { useApi } from '@backstage/core-plugin-api';
import { UnownedAlerts } from 'backstage-plugin-runbook-common';
import { AlertApi, alertApiRef } from '../../api';
import {
  Known,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
} from '../../hooks';

/** It changes with rules and labels, which is seldom. */
const RHYTHM: PollRhythm = { first: 120_000, factor: 1, most: 120_000 };

const memories = new WeakMap<AlertApi, Map<string, Known<UnownedAlerts>>>();

/** How many alerts belong to no service; undefined where that is not known. */
export function useUnownedTotal(): number | undefined {
  const api = useApi(alertApiRef);
  const unowned = useLastKnown(memoryOf(memories, api), '', () =>
    api.listUnowned({ limit: 1 }),
  );
  usePoll(unowned.reload, RHYTHM);
  return unowned.value?.hidden ? undefined : unowned.value?.total;
}
