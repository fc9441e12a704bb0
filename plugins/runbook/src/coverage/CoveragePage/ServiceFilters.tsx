import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { SearchField, SelectBox } from '../../filters';
import { useRunbookTranslation } from '../../translation';
import { CoverageView, FAILING_CHOICES } from './coverageView';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  button: { minHeight: 44 },
}));

export interface ServiceFiltersProps {
  view: CoverageView;
  onChange: (changed: Partial<CoverageView>) => void;
}

/** Narrows the services by words and by what fails, and puts them in order. */
export function ServiceFilters({ view, onChange }: ServiceFiltersProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const inputRef = useRef<HTMLInputElement>(null);
  const { text, failing, sort } = view;
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('coverage.filter.list')}
    >
      <SearchField
        id="runbook-coverage-search"
        label={t('coverage.filter.words')}
        value={text}
        onChange={changed => onChange({ text: changed })}
        inputRef={inputRef}
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
      {(text || failing) && (
        <Button
          className={classes.button}
          onClick={() => {
            onChange({ text: '', failing: undefined });
            inputRef.current?.focus();
          }}
        >
          {t('coverage.filter.reset')}
        </Button>
      )}
    </div>
  );
}
