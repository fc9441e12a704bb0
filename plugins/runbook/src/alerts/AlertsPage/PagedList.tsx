import Button from '@material-ui/core/Button';
import { ReactNode } from 'react';
import { Pages } from '../../hooks';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';

export interface PagedListProps<TPage> {
  list: Pages<TPage>;
  /** What the button for the next page says. */
  moreLabel: string;
  children: ReactNode;
}

/** A list in pages with what it says while it loads, where it fails, and where it goes on. */
export function PagedList<TPage>(props: PagedListProps<TPage>) {
  const { list, moreLabel, children } = props;
  const { t } = useRunbookTranslation();
  const isEmpty = list.pages.length === 0;
  return (
    <>
      <LoadFailure
        part={list}
        title={t('alerts.loadFailed')}
        refusals={{
          notPermitted: t('alertsPage.notPermitted'),
          notFound: t('alerts.notFound'),
        }}
      />
      {isEmpty && list.loading && <LoadingSkeleton lines={6} />}
      {!isEmpty && children}
      {list.hasMore && (
        <Button
          variant="outlined"
          style={{ minHeight: 44 }}
          onClick={list.loading ? undefined : list.more}
          aria-disabled={list.loading}
        >
          {list.loading ? t('loading') : moreLabel}
        </Button>
      )}
    </>
  );
}
