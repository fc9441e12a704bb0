import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { rotationApiRef } from '../../api';

const PAGE = 50;

/** Rotations that were loaded so far. */
export interface RotationPages {
  rotations: RotationOnCall[];
  loading: boolean;
  error?: Error;
  /** There are more to load. */
  hasMore: boolean;
  more: () => void;
}

/** The rotations of the portal, or of some groups, a page at a time. */
export function useRotationPages(owner?: string): RotationPages {
  const api = useApi(rotationApiRef);
  const [pages, setPages] = useState<{
    rotations: RotationOnCall[];
    cursor?: string;
    loading: boolean;
    error?: Error;
  }>({ rotations: [], loading: true });
  const gone = useRef(false);

  const load = useCallback(
    async (known: RotationOnCall[], cursor?: string) => {
      setPages({ rotations: known, cursor, loading: true });
      try {
        const { rotations, nextCursor } = await api.listRotations({
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
          ...(owner !== undefined && { owner }),
        });
        if (!gone.current) {
          setPages({
            rotations: [...known, ...rotations],
            cursor: nextCursor,
            loading: false,
          });
        }
      } catch (error) {
        if (!gone.current) {
          setPages({
            rotations: known,
            cursor,
            loading: false,
            error: toError(error),
          });
        }
      }
    },
    [api, owner],
  );

  useEffect(() => {
    gone.current = false;
    load([]);
    return () => {
      gone.current = true;
    };
  }, [load]);

  const { rotations, cursor, loading, error } = pages;
  return {
    rotations,
    loading,
    error,
    hasMore: cursor !== undefined,
    more: () => load(rotations, cursor),
  };
}
