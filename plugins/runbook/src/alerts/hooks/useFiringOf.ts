import { useApi } from '@backstage/core-plugin-api';
import { ServiceFirings } from 'backstage-plugin-runbook-common';
import { AlertApi, alertApiRef } from '../../api';
import {
  Known,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
  useReturn,
} from '../../hooks';
import { useAlertSignal } from './useAlertSignal';

/** How often it is asked for again, where no signal tells it to sooner. */
const RHYTHM: PollRhythm = { first: 30_000, factor: 1, most: 30_000 };

const memories = new WeakMap<AlertApi, Map<string, Known<ServiceFirings>>>();

/** How many alerts fire of some services; no more than 100. */
export function useFiringOf(entityRefs: readonly string[]) {
  const api = useApi(alertApiRef);
  const firing = useLastKnown(
    memoryOf(memories, api),
    entityRefs.join(','),
    async () =>
      entityRefs.length > 0 ? api.getFiringOf(entityRefs) : { services: [] },
  );
  usePoll(firing.reload, RHYTHM);
  useReturn(firing.reload);
  useAlertSignal(entityRefs, firing.reload);
  return firing;
}
