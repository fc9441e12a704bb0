import { useApi } from '@backstage/core-plugin-api';
import { MyOnCall } from 'backstage-plugin-runbook-common';
import { RotationApi, rotationApiRef } from '../../api';
import { Known, memoryOf, useLastKnown, usePoll, useReturn } from '../../hooks';
import { OPEN_TAB } from './useServiceRotation';

const answers = new WeakMap<RotationApi, Map<string, Known<MyOnCall>>>();

/** The reader's own time on call, kept fresh while it is shown. */
export function useMyOnCall() {
  const api = useApi(rotationApiRef);
  const answer = useLastKnown(memoryOf(answers, api), 'mine', () =>
    api.getMyOnCall(),
  );
  usePoll(answer.reload, OPEN_TAB);
  useReturn(answer.reload);
  return answer;
}
