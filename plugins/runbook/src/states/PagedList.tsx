import Button from '@material-ui/core/Button';
import { ReactNode } from 'react';
import { Pages } from '../hooks';
import { useRunbookTranslation } from '../translation';
import { LoadFailure } from './LoadFailure';
import { LoadingSkeleton } from './LoadingSkeleton';
import { RefusalTexts } from './useErrorText';

export interface PagedListProps<TPage> {
  list: Pages<TPage>;
  /** What the button for the next page says. */
  moreLabel: string;
  /** What it says where the list cannot be loaded. */
  failure: { title: string; refusals: RefusalTexts };
  children: ReactNode;
}

/** A list in pages with what it says while it loads, where it fails, and where it goes on. */
export function PagedList<TPage>(props: PagedListProps<TPage>) {
  const { list, moreLabel, failure, children } = props;
  const { t } = useRunbookTranslation();
  const isEmpty = list.pages.length === 0;
  return (
    <>
      {!list.failedOn && <LoadFailure part={list} {...failure} />}
      {isEmpty && list.loading && <LoadingSkeleton lines={6} />}
      {!isEmpty && children}
      {/* Beside what was pressed: above a long list nobody would see it. */}
      {list.failedOn && (
        <LoadFailure part={{ ...list, reload: list.more }} {...failure} />
      )}
      {list.hasMore && !list.failedOn && (
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
