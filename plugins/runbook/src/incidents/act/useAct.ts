import { useApi } from '@backstage/core-plugin-api';
import { IncidentDetail } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { ChangeOptions, IncidentApi, incidentApiRef } from '../../api';
import { Attempt, useAttempt } from '../../hooks';
import { useIncidentContext } from '../IncidentContext';

/** Something that is done in an incident; the answer is the incident after it. */
export type IncidentAct = (
  api: IncidentApi,
  options: ChangeOptions,
) => Promise<IncidentDetail>;

/** What a button knows of what it does. */
export interface Act extends Omit<Attempt, 'run'> {
  /**
   * Does it, and shows the incident as it is then. Settles with whether it was
   * done.
   *
   * @param said - what tells this try from another: the same is sent once
   */
  run: (change: IncidentAct, said?: unknown) => Promise<boolean>;
}

/** Does something in the incident around, once. */
export function useAct(): Act {
  const api = useApi(incidentApiRef);
  const { take } = useIncidentContext();
  const attempt = useAttempt();
  const { run: tryOnce } = attempt;
  const run = useCallback<Act['run']>(
    (change, said) =>
      tryOnce(async options => take(await change(api, options)), said),
    [api, take, tryOnce],
  );
  return { ...attempt, run };
}
