import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { rotationIdSchema } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { rotationApiRef } from '../../../api';

const QUIET_MS = 400;

/** Whether another rotation has the id; unknown while it is being asked. */
export function useIdTaken(id: string): boolean | undefined {
  const api = useApi(rotationApiRef);
  const [answer, setAnswer] = useState<{ id: string; taken: boolean }>();
  useEffect(() => {
    if (!rotationIdSchema.safeParse(id).success) {
      return undefined;
    }
    let gone = false;
    const tell = (taken: boolean) => {
      if (!gone) {
        setAnswer({ id, taken });
      }
    };
    const timer = setTimeout(() => {
      api.getRotationOnCall(id).then(
        () => tell(true),
        error => {
          // Anything else says nothing; saving will tell.
          if (error instanceof ResponseError && error.statusCode === 404) {
            tell(false);
          }
        },
      );
    }, QUIET_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [api, id]);
  return answer?.id === id ? answer.taken : undefined;
}
