import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { FoundProcedures } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { procedureApiRef } from '../api';

/** How long the reader pauses before what is typed is looked for, in milliseconds. */
const PAUSE = 120;

/** What is offered; as much as can be looked through. */
const MOST = 20;

/** A back end that has just started knows more a little later, in milliseconds. */
const LATER = 1_000;

/** What was found last, and for what. */
export interface Found extends FoundProcedures {
  query: string;
}

/**
 * Looks for procedures while the reader types. What was found stays until
 * something newer is known, and an older answer never takes its place.
 */
export function useFound(query: string, near: string | undefined) {
  const api = useApi(procedureApiRef);
  const [found, setFound] = useState<Found>();
  const [state, setState] = useState<{ loading: boolean; error?: Error }>({
    loading: true,
  });
  const q = query.trim();
  useEffect(() => {
    let overtaken = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      try {
        const answer = await api.findProcedures({
          q,
          limit: MOST,
          ...(near && { near }),
        });
        if (!overtaken) {
          setFound({ query: q, ...answer });
          setState({ loading: false });
          timer = answer.complete ? timer : setTimeout(look, LATER);
        }
      } catch (error) {
        if (!overtaken) {
          setState({ loading: false, error: toError(error) });
        }
      }
    };
    setState({ loading: true });
    timer = setTimeout(look, q === '' ? 0 : PAUSE);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [api, q, near]);
  return { ...state, found };
}
