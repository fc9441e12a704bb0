import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { IncidentDetail } from 'backstage-plugin-runbook-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ChangeOptions, IncidentApi, incidentApiRef } from '../../api';
import { newIdempotencyKey } from '../../api/newIdempotencyKey';
import { useIncidentContext } from '../IncidentContext';

/** Something that is done in an incident; the answer is the incident after it. */
export type IncidentAct = (
  api: IncidentApi,
  options: ChangeOptions,
) => Promise<IncidentDetail>;

/** What a button knows of what it does. */
export interface Act {
  busy: boolean;
  error?: Error;
  /**
   * Does it, and shows the incident as it is then. Settles with whether it was
   * done.
   *
   * @param said - what tells this try from another: the same is sent once
   */
  run: (change: IncidentAct, said?: unknown) => Promise<boolean>;
}

/**
 * Does something in the incident around. A try that failed can be repeated
 * under its key, so that it is done once even where only the answer got lost.
 */
export function useAct(): Act {
  const api = useApi(incidentApiRef);
  const { take } = useIncidentContext();
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const attempt = useRef<{ said: string; idempotencyKey: string }>();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const running = useRef(false);
  const run = useCallback<Act['run']>(
    async (change, said = '') => {
      // A second press while the first is on its way means the same.
      if (running.current) {
        return false;
      }
      const text = JSON.stringify(said);
      if (attempt.current?.said !== text) {
        attempt.current = { said: text, idempotencyKey: newIdempotencyKey() };
      }
      const { idempotencyKey } = attempt.current;
      running.current = true;
      setState({ busy: true });
      try {
        take(await change(api, { idempotencyKey }));
        attempt.current = undefined;
        if (mounted.current) {
          setState({ busy: false });
        }
        return true;
      } catch (error) {
        if (mounted.current) {
          setState({ busy: false, error: toError(error) });
        }
        return false;
      } finally {
        running.current = false;
      }
    },
    [api, take],
  );
  return { ...state, run };
}
