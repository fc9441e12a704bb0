import { PagedList as AnyPagedList, PagedListProps } from '../../states';
import { useRunbookTranslation } from '../../translation';

/** A list of alerts in pages. */
export function PagedList<TPage>(
  props: Omit<PagedListProps<TPage>, 'failure'>,
) {
  const { t } = useRunbookTranslation();
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
