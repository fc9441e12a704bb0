import Button from '@material-ui/core/Button';
import { useMemo, useRef } from 'react';
import { EstatePage } from '../../estate';
import { useTabAddress } from '../../hooks';
import { Age, PagedList } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { IncidentRow } from '../Calm';
import { useTextStyles } from '../layout';
import { FilterFields } from './FilterFields';
import { listFilterIn, withListFilter } from './listFilter';
import { useIncidentPages } from './useIncidentPages';

/** All incidents, filtered by what the address says. */
export function IncidentList() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { search, currentSearch, update } = useTabAddress();
  const filter = useMemo(() => listFilterIn(search), [search]);
  const list = useIncidentPages(filter);
  const filters = useRef<HTMLDivElement>(null);
  const incidents = list.pages.flatMap(page => page.incidents);
  const isFiltered = Object.keys(filter).length > 0;
  const set = (next: typeof filter) =>
    update(
      { search: withListFilter(currentSearch(), next) },
      { replace: true },
    );
  return (
    <EstatePage
      title={t('incident.page.title')}
      about={
        <>
          {t('incident.page.help')}
          {list.knownAt !== undefined && (
            <>
              {' '}
              {t('incident.page.asked')} <Age at={list.knownAt} />.
            </>
          )}
        </>
      }
    >
      <div ref={filters}>
        <FilterFields
          filter={filter}
          severities={list.pages[0]?.severities ?? []}
          onChange={(field, value) =>
            set({ ...listFilterIn(currentSearch()), [field]: value })
          }
        />
      </div>
      {isFiltered && (
        <Button
          className={text.button}
          onClick={() => {
            set({});
            // The button goes, and the focus must not go with it.
            filters.current
              ?.querySelector<HTMLElement>('[role="button"], input')
              ?.focus();
          }}
        >
          {t('incident.page.reset')}
        </Button>
      )}
      <PagedList
        list={list}
        moreLabel={t('incident.page.more')}
        failure={{
          title: t('incident.loadFailed'),
          refusals: {
            notPermitted: t('incident.notPermitted'),
            notFound: t('incident.notFound'),
          },
        }}
      >
        {incidents.length === 0 && (
          <p role="status">
            {isFiltered
              ? t('incident.page.none')
              : t('incident.page.noneAtAll')}
          </p>
        )}
        <ul className={text.list} aria-label={t('incident.page.tableLabel')}>
          {incidents.map(incident => (
            <IncidentRow key={incident.id} incident={incident} />
          ))}
        </ul>
      </PagedList>
    </EstatePage>
  );
}
