import { useApi } from '@backstage/core-plugin-api';
import {
  EndpointQuery,
  EndpointResponse,
  endpoints,
} from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { rotationApiRef } from '../../api';
import { Pages, usePages, usePoll, useReturn } from '../../hooks';
import { OPEN_TAB } from '../hooks/useServiceRotation';

/** What of the rotations is asked for; keep it with `useMemo`. */
export type AskedRotations = Omit<
  NonNullable<EndpointQuery<typeof endpoints.listRotations>>,
  'cursor' | 'order'
>;

/** A page of rotations with who is on call. */
export type RotationsPage = EndpointResponse<typeof endpoints.listRotations>;

const NOTHING: RotationsPage = { rotations: [] };

/**
 * Rotations by owner with who is on call, kept fresh while they are shown.
 *
 * @param asked - undefined where none are wanted
 */
export function useOnCallPages(
  asked: AskedRotations | undefined,
): Pages<RotationsPage> {
  const api = useApi(rotationApiRef);
  const list = usePages<RotationsPage>(
    useCallback(
      async (cursor?: string) =>
        asked
          ? api.listRotations({
              ...asked,
              order: 'owner',
              ...(cursor !== undefined && { cursor }),
            })
          : NOTHING,
      [api, asked],
    ),
  );
  usePoll(list.reload, OPEN_TAB);
  useReturn(list.reload);
  return list;
}
