import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PagedList as AnyPagedList, PagedListProps } from '../../states';
import { runbookTranslationRef } from '../../translation';

/** A list of alerts in pages. */
export function PagedList<TPage>(
  props: Omit<PagedListProps<TPage>, 'failure'>,
) {
  const { t } = useTranslationRef(runbookTranslationRef);
  return (
    <AnyPagedList
      {...props}
      failure={{
        title: t('alerts.loadFailed'),
        refusals: {
          notPermitted: t('alertsPage.notPermitted'),
          notFound: t('alerts.notFound'),
        },
      }}
    />
  );
}
