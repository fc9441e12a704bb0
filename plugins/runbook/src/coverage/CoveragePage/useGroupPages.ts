import { useApi } from '@backstage/core-plugin-api';
import { CoverageGroups } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { coverageApiRef } from '../../api';
import { Pages, usePages } from '../../hooks';
import { Scope } from './coverageView';
import { useFigureRhythm } from './useFigureRhythm';

const PAGE = 10;

/** The services of a scope by owner or by tier, and all of them together. */
export function useGroupPages(
  by: 'owner' | 'tier',
  scope: Scope,
): Pages<CoverageGroups> {
  const api = useApi(coverageApiRef);
  const list = usePages(
    useCallback(
      (cursor?: string) =>
        api.listCoverageGroups({
          by,
          ...scope,
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
        }),
      [api, by, scope],
    ),
  );
  useFigureRhythm(list, list.pages[0]);
  return list;
}
