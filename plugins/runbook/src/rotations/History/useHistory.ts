import { toError } from '@backstage/errors';
import { useApi } from '@backstage/core-plugin-api';
import { RotationChange } from 'backstage-plugin-runbook-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { rotationApiRef } from '../../api';

const PAGE = 20;

interface Pages {
  changes: readonly RotationChange[];
  /** Of the next page; absent at the end. */
  cursor?: string;
  loading: boolean;
  error?: Error;
}

/**
 * The changes of a rotation, the latest first and a page at a time. Asked for
 * anew when the rotation has another revision.
 */
export function useHistory(rotationId: string, revision: number) {
  const api = useApi(rotationApiRef);
  const [pages, setPages] = useState<Pages>({ changes: [], loading: true });
  const request = useRef(0);

  const load = useCallback(
    async (after?: { changes: readonly RotationChange[]; cursor: string }) => {
      const mine = ++request.current;
      setPages(({ error, ...known }) => ({ ...known, loading: true }));
      try {
        const { changes, nextCursor } = await api.getRotationHistory(
          rotationId,
          { limit: PAGE, ...(after && { cursor: after.cursor }) },
        );
        if (mine === request.current) {
          setPages({
            changes: [...(after?.changes ?? []), ...changes],
            loading: false,
            ...(nextCursor !== undefined && { cursor: nextCursor }),
          });
        }
      } catch (error) {
        if (mine === request.current) {
          setPages(known => ({
            ...known,
            loading: false,
            error: toError(error),
          }));
        }
      }
    },
    [api, rotationId],
  );
  useEffect(() => {
    const requests = request;
    load();
    return () => {
      requests.current++;
    };
  }, [load, revision]);

  const { changes, cursor } = pages;
  return {
    ...pages,
    loadMore:
      cursor === undefined ? undefined : () => load({ changes, cursor }),
    retry: () =>
      load(
        cursor !== undefined && changes.length > 0
          ? { changes, cursor }
          : undefined,
      ),
  };
}
