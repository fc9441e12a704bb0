import { useApi } from '@backstage/core-plugin-api';
import { OnCallAnswer } from 'backstage-plugin-runbook-common';
import { RotationApi, rotationApiRef } from '../../api';
import { Known, memoryOf, useLastKnown, usePoll, useReturn } from '../../hooks';
import { OPEN_TAB } from './useServiceRotation';

const answers = new WeakMap<RotationApi, Map<string, Known<OnCallAnswer>>>();

/** Who is on call for a service or a group, kept fresh while it is shown. */
export function useOnCall(entityRef: string) {
  const api = useApi(rotationApiRef);
  const answer = useLastKnown(memoryOf(answers, api), entityRef, () =>
    api.getOnCall({ entityRef }),
  );
  usePoll(answer.reload, OPEN_TAB);
  useReturn(answer.reload);
  return answer;
}
