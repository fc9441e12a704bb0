import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { SearchField, SelectBox } from '../../filters';
import { useRunbookTranslation } from '../../translation';
import { SEVERITY_CHOICES } from '../AlertFilters';
import { PageView } from './pageView';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  button: { minHeight: 44 },
}));

export interface PageFiltersProps {
  page: PageView;
  onChange: (page: PageView) => void;
}

/** Narrows a list by words and severity. */
export function PageFilters({ page, onChange }: PageFiltersProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const inputRef = useRef<HTMLInputElement>(null);
  const { query, severity } = page;
  return (
    <div className={classes.root} role="search">
      <SearchField
        id="runbook-alerts-page-filter"
        label={t(
          `alertsPage.filter.${page.view === 'unowned' ? 'names' : 'label'}`,
        )}
        value={query}
        onChange={changed => onChange({ ...page, query: changed })}
        inputRef={inputRef}
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
      {(query || severity) && (
        <Button
          className={classes.button}
          onClick={() => {
            onChange({ view: page.view, query: '' });
            inputRef.current?.focus();
          }}
        >
          {t('alertsPage.filter.reset')}
        </Button>
      )}
    </div>
  );
}
