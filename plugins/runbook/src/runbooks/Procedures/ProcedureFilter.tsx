import IconButton from '@material-ui/core/IconButton';
import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import ClearIcon from '@material-ui/icons/Clear';
import SearchIcon from '@material-ui/icons/Search';
import { KeyboardEvent, useRef } from 'react';
import { useRunbookTranslation } from '../../translation';
import { quietText } from '../../theme';
import { useSlashKey } from './useSlashKey';

const useStyles = makeStyles(theme => ({
  root: { flex: '1 1 18rem', minWidth: 0 },
  label: { color: quietText(theme) },
  // Smaller text makes phones zoom into the field.
  input: { fontSize: 16 },
  clear: { minWidth: 44, minHeight: 44 },
  count: {
    fontSize: theme.typography.pxToRem(14),
    marginTop: theme.spacing(0.5),
    minHeight: '1.5em',
  },
}));

export interface ProcedureFilterProps {
  query: string;
  onChange: (query: string) => void;
  /** How many match; undefined while nothing is asked for. */
  matches: number | undefined;
  total: number;
  /** Whether alerts are among them. */
  withAlerts: boolean;
  /** Brings the reader to the first match. */
  onEnter: () => void;
}

export function ProcedureFilter(props: ProcedureFilterProps) {
  const { query, onChange, matches, total, withAlerts, onEnter } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const inputRef = useRef<HTMLInputElement>(null);
  useSlashKey(inputRef);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query) {
      event.stopPropagation();
      onChange('');
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <div className={classes.root} role="search">
      <TextField
        id="runbook-procedure-filter"
        label={t('filter.label')}
        placeholder={t('filter.placeholder')}
        value={query}
        onChange={event => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        inputRef={inputRef}
        variant="outlined"
        size="small"
        margin="none"
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
          endAdornment: query ? (
            <IconButton
              className={classes.clear}
              edge="end"
              aria-label={t('filter.clear')}
              onClick={() => {
                onChange('');
                inputRef.current?.focus();
              }}
            >
              <ClearIcon />
            </IconButton>
          ) : undefined,
        }}
      />
      <div role="status" className={classes.count}>
        {matches !== undefined &&
          (matches === 0
            ? t('filter.none', { query })
            : t(withAlerts ? 'filter.matchesWithAlerts' : 'filter.matches', {
                matches: String(matches),
                total: String(total),
              }))}
      </div>
    </div>
  );
}
