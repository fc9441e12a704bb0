import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import {
  ALERT_STATES,
  alertStates,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { KeyboardEvent, useRef } from 'react';
import { useSlashKey } from '../../runbooks/Procedures/useSlashKey';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import {
  AlertFilter,
  FilterFacts,
  filterOf,
  isOpen,
  NOW_CHOICES,
  nowOf,
  SEVERITY_CHOICES,
} from './alertFilter';
import { ChoiceGroup } from './ChoiceGroup';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(1) },
  search: { maxWidth: '36rem' },
  label: { color: quietText(theme) },
  // Smaller text makes phones zoom into the field.
  input: { fontSize: 16 },
  button: { minWidth: 44, minHeight: 44 },
  outcome: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    minHeight: 44,
  },
}));

export interface AlertFiltersProps {
  alerts: readonly ServiceAlert[];
  facts: FilterFacts;
  /** How many the filter lets through. */
  matches: number;
  filter: AlertFilter;
  onChange: (filter: AlertFilter) => void;
}

/** Narrows the alerts by text, severity and state. */
export function AlertFilters(props: AlertFiltersProps) {
  const { alerts, facts, matches, filter, onChange } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const inputRef = useRef<HTMLInputElement>(null);
  useSlashKey(inputRef);

  const severities = SEVERITY_CHOICES.map(value => ({
    value,
    label: value === 'none' ? t('alerts.filter.noSeverity') : value,
    count: alerts.filter(alert => (alert.severity ?? 'none') === value).length,
  })).filter(choice => choice.count > 0);
  const now = NOW_CHOICES.map(value => ({
    value,
    label: t(`alerts.now.${value}`),
    count: alerts.filter(alert => nowOf(alert, facts.firing) === value).length,
  })).filter(choice => choice.count > 0);
  const states = ALERT_STATES.map(value => ({
    value,
    label: t(`alerts.state.${value}`),
    count: alerts.filter(alert =>
      alertStates(alert, facts.rulesKnown).includes(value),
    ).length,
  })).filter(choice => choice.count > 0);
  const clear = () => onChange({ ...filter, query: '' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && filter.query) {
      event.stopPropagation();
      clear();
    }
  };
  return (
    <div className={classes.root} role="search">
      <TextField
        id="runbook-alert-filter"
        className={classes.search}
        label={t('alerts.filter.label')}
        placeholder={t('alerts.filter.placeholder')}
        value={filter.query}
        onChange={event => onChange({ ...filter, query: event.target.value })}
        onKeyDown={onKeyDown}
        inputRef={inputRef}
        variant="outlined"
        size="small"
        fullWidth
        inputProps={{
          className: classes.input,
          autoComplete: 'off',
          spellCheck: false,
          'aria-keyshortcuts': '/',
        }}
        InputLabelProps={{ className: classes.label }}
        InputProps={{
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon aria-hidden />
            </InputAdornment>
          ),
          endAdornment: filter.query ? (
            <IconButton
              className={classes.button}
              edge="end"
              aria-label={t('alerts.filter.clear')}
              onClick={() => {
                clear();
                inputRef.current?.focus();
              }}
            >
              <ClearIcon />
            </IconButton>
          ) : undefined,
        }}
      />
      {severities.length > 1 && (
        <ChoiceGroup
          title={t('alerts.filter.severities')}
          choices={severities}
          chosen={filter.severities}
          onChange={chosen => onChange({ ...filter, severities: chosen })}
        />
      )}
      {(now.length > 1 || filter.now.length > 0) && (
        <ChoiceGroup
          title={t('alerts.filter.now')}
          choices={now}
          chosen={filter.now}
          onChange={chosen => onChange({ ...filter, now: chosen })}
        />
      )}
      {states.length > 1 && (
        <ChoiceGroup
          title={t('alerts.filter.states')}
          choices={states}
          chosen={filter.states}
          onChange={chosen => onChange({ ...filter, states: chosen })}
        />
      )}
      <div className={classes.outcome}>
        <span role="status">
          {!isOpen(filter) &&
            (matches === 0
              ? t('alerts.filter.none')
              : t('alerts.filter.matches', {
                  matches: String(matches),
                  total: String(alerts.length),
                }))}
        </span>
        {!isOpen(filter) && (
          <Button
            className={classes.button}
            onClick={() => {
              onChange(filterOf(''));
              inputRef.current?.focus();
            }}
          >
            {t('alerts.filter.reset')}
          </Button>
        )}
      </div>
    </div>
  );
}
