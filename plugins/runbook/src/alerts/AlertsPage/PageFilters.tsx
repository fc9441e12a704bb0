import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useSlashKey } from '../../runbooks/Procedures/useSlashKey';
import { quietText } from '../../theme';
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
  search: { flex: '1 1 16rem', maxWidth: '36rem' },
  severity: { minWidth: '10rem' },
  label: { color: quietText(theme) },
  // Smaller text makes phones zoom into the field.
  input: { fontSize: 16 },
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
  useSlashKey(inputRef);
  const { query, severity } = page;
  return (
    <div className={classes.root} role="search">
      <TextField
        id="runbook-alerts-page-filter"
        className={classes.search}
        label={t(
          `alertsPage.filter.${page.view === 'unowned' ? 'names' : 'label'}`,
        )}
        value={query}
        onChange={event => onChange({ ...page, query: event.target.value })}
        inputRef={inputRef}
        variant="outlined"
        size="small"
        inputProps={{
          className: classes.input,
          autoComplete: 'off',
          spellCheck: false,
          'aria-keyshortcuts': '/',
        }}
        InputLabelProps={{ className: classes.label }}
      />
      <TextField
        id="runbook-alerts-page-severity"
        className={classes.severity}
        select
        label={t('alerts.filter.severities')}
        value={severity ?? ''}
        onChange={event =>
          onChange({
            ...page,
            severity: SEVERITY_CHOICES.find(
              choice => choice === event.target.value,
            ),
          })
        }
        variant="outlined"
        size="small"
        SelectProps={{ native: true }}
        InputLabelProps={{ className: classes.label, shrink: true }}
      >
        <option value="">{t('alertsPage.filter.all')}</option>
        {SEVERITY_CHOICES.map(choice => (
          <option key={choice} value={choice}>
            {choice === 'none' ? t('alerts.filter.noSeverity') : choice}
          </option>
        ))}
      </TextField>
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
