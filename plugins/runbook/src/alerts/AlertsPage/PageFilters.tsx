import { FilterBar, SearchField, SelectBox } from '../../filters';
import { useRunbookTranslation } from '../../translation';
import { SEVERITY_CHOICES } from '../AlertFilters';
import { PageView } from './pageView';

export interface PageFiltersProps {
  page: PageView;
  onChange: (page: PageView) => void;
}

/** Narrows a list by words and severity. */
export function PageFilters({ page, onChange }: PageFiltersProps) {
  const { t } = useRunbookTranslation();
  const { query, severity } = page;
  return (
    <FilterBar
      resetLabel={t('alertsPage.filter.reset')}
      onReset={
        query || severity
          ? () => onChange({ view: page.view, query: '' })
          : undefined
      }
    >
      <SearchField
        id="runbook-alerts-page-filter"
        label={t(
          `alertsPage.filter.${page.view === 'unowned' ? 'names' : 'label'}`,
        )}
        value={query}
        onChange={changed => onChange({ ...page, query: changed })}
      />
      <SelectBox
        id="runbook-alerts-page-severity"
        label={t('alerts.filter.severities')}
        value={severity ?? ''}
        choices={[
          { value: '', label: t('alertsPage.filter.all') },
          ...SEVERITY_CHOICES.map(value => ({
            value,
            label: value === 'none' ? t('alerts.filter.noSeverity') : value,
          })),
        ]}
        onChange={chosen =>
          onChange({
            ...page,
            severity: SEVERITY_CHOICES.find(choice => choice === chosen),
          })
        }
      />
    </FilterBar>
  );
}
