import { FilterBar, SearchField, SelectBox } from '../../filters';
import { useRunbookTranslation } from '../../translation';
import { CoverageView, FAILING_CHOICES } from './coverageView';

export interface ServiceFiltersProps {
  view: CoverageView;
  onChange: (changed: Partial<CoverageView>) => void;
}

/** Narrows the services by words and by what fails, and puts them in order. */
export function ServiceFilters({ view, onChange }: ServiceFiltersProps) {
  const { t } = useRunbookTranslation();
  const { text, failing, sort } = view;
  return (
    <FilterBar
      label={t('coverage.filter.list')}
      resetLabel={t('coverage.filter.reset')}
      onReset={
        text || failing
          ? () => onChange({ text: '', failing: undefined })
          : undefined
      }
    >
      <SearchField
        id="runbook-coverage-search"
        label={t('coverage.filter.words')}
        value={text}
        onChange={changed => onChange({ text: changed })}
      />
      <SelectBox
        id="runbook-coverage-check"
        label={t('coverage.filter.failing')}
        value={failing ?? ''}
        choices={[
          { value: '', label: t('coverage.filter.anyCheck') },
          ...FAILING_CHOICES.map(value => ({
            value,
            label:
              value === 'alone'
                ? t('coverage.filter.alone')
                : t(`coverage.check.${value}`),
          })),
        ]}
        onChange={chosen =>
          onChange({ failing: FAILING_CHOICES.find(one => one === chosen) })
        }
      />
      <SelectBox
        id="runbook-coverage-sort"
        label={t('coverage.filter.sort')}
        value={sort}
        choices={[
          { value: 'score', label: t('coverage.filter.byScore') },
          { value: 'name', label: t('coverage.filter.byName') },
        ]}
        onChange={chosen => onChange({ sort: chosen })}
      />
    </FilterBar>
  );
}
