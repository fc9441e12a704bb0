import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogApiRef,
  humanizeEntityRef,
} from '@backstage/plugin-catalog-react';
import { SearchFilter, useSearch } from '@backstage/plugin-search-react';
import {
  RUNBOOK_SEARCH_KINDS,
  RUNBOOK_SEARCH_TYPE,
  TIER_NAMES,
} from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../translation';

/** Groups that are offered as owners. */
const MOST_OWNERS = 200;

/** What to narrow a search of runbooks by; there while only they are searched. */
export function RunbookSearchFilters({ className }: { className: string }) {
  const { t } = useRunbookTranslation();
  const { types } = useSearch();
  const catalogApi = useApi(catalogApiRef);
  if (types.length !== 1 || types[0] !== RUNBOOK_SEARCH_TYPE) {
    return <></>;
  }
  const listOwners = async () => {
    const { items } = await catalogApi.queryEntities({
      filter: { kind: 'Group' },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      limit: MOST_OWNERS,
      orderFields: { field: 'metadata.name', order: 'asc' },
    });
    return items.map(group => ({
      value: stringifyEntityRef(group),
      label:
        group.metadata.title ??
        humanizeEntityRef(group, { defaultKind: 'Group' }),
    }));
  };
  return (
    <>
      <SearchFilter.Select
        className={className}
        name="kind"
        label={t('search.kind')}
        values={RUNBOOK_SEARCH_KINDS.map(kind => ({
          value: kind,
          label: t(`search.kinds.${kind}`),
        }))}
      />
      <SearchFilter.Select
        className={className}
        name="tier"
        label={t('search.tier')}
        values={Object.entries(TIER_NAMES).map(([tier, name]) => ({
          value: tier,
          label: `${tier}, ${name}`,
        }))}
      />
      <SearchFilter.Select
        className={className}
        name="owner"
        label={t('search.owner')}
        values={listOwners}
      />
    </>
  );
}
