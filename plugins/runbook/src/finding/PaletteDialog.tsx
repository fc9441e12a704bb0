import Dialog from '@material-ui/core/Dialog';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import CloseIcon from '@material-ui/icons/Close';
import Alert from '@material-ui/lab/Alert';
import { KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePlaceAddress } from '../alerts/hooks/usePlaceAddress';
import { useErrorText } from '../states';
import { useRunbookTranslation } from '../translation';
import { groupsOf, keyOf, PaletteItem } from './groupsOf';
import { PaletteKeys } from './PaletteKeys';
import { PaletteList } from './PaletteList';
import { useFound } from './useFound';
import { useRecent } from './useRecent';

const useStyles = makeStyles(theme => ({
  paper: { display: 'flex', flexDirection: 'column', minHeight: '50vh' },
  container: { alignItems: 'flex-start' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(2, 2, 1),
  },
  // Smaller text makes phones zoom into the field.
  input: { fontSize: 16 },
  close: { minWidth: 44, minHeight: 44 },
  state: { padding: theme.spacing(0.5, 2), minHeight: '1.5em' },
}));

export interface PaletteDialogProps {
  /** Full reference of the service whose procedures come first. */
  near?: string;
  onClose: () => void;
}

/** Finds a procedure of any service by its words, and goes there. */
export function PaletteDialog({ near, onClose }: PaletteDialogProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const isPhone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { place } = usePlaceAddress();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosenKey, setChosenKey] = useState<string>();
  const [isLeaving, setIsLeaving] = useState(false);
  const { recent, remember } = useRecent();
  const { found, loading, error } = useFound(query, near);

  const groups = groupsOf(found, near, recent);
  const items = groups.flatMap(group => group.items);
  // Found by its name, as more may be found while the reader moves.
  const position = Math.max(
    0,
    items.findIndex(item => keyOf(item) === chosenKey),
  );
  const active = items[position];
  const optionId = (item: PaletteItem) => `${id}-${keyOf(item)}`;
  const choose = (item: PaletteItem) => {
    remember(item);
    // The page that opens takes the focus to the procedure.
    setIsLeaving(true);
    onClose();
    navigate(place(item));
  };
  // What is shown may still be of the letters before.
  const isCurrent = found?.query === query.trim() && !loading;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && items.length > 0) {
      event.preventDefault();
      const next = items[(position + step + items.length) % items.length];
      setChosenKey(next && keyOf(next));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (active && isCurrent) {
        choose(active);
      }
    }
  };
  const status = () => {
    if (loading && !found) {
      return t('find.looking');
    }
    if (found && !found.complete) {
      return t('find.partly', { count: items.length });
    }
    if (isCurrent && items.length === 0) {
      return query.trim()
        ? t('find.none', { query: query.trim() })
        : t('find.start');
    }
    return items.length > 0 ? t('find.count', { count: items.length }) : '';
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      scroll="paper"
      fullScreen={isPhone}
      disableRestoreFocus={isLeaving}
      onClose={onClose}
      PaperProps={{ 'aria-label': t('find.title') }}
      classes={{ paper: classes.paper, scrollPaper: classes.container }}
    >
      <div className={classes.head}>
        <TextField
          fullWidth
          variant="outlined"
          size="small"
          id={`${id}-field`}
          label={t('find.label')}
          placeholder={t('find.placeholder')}
          value={query}
          onChange={event => {
            setQuery(event.target.value);
            setChosenKey(undefined);
          }}
          onKeyDown={onKeyDown}
          inputProps={{
            className: classes.input,
            autoFocus: true,
            role: 'combobox',
            autoComplete: 'off',
            spellCheck: false,
            'aria-autocomplete': 'list',
            'aria-expanded': items.length > 0,
            'aria-controls': `${id}-list`,
            ...(active && { 'aria-activedescendant': optionId(active) }),
          }}
        />
        <IconButton
          className={classes.close}
          edge="end"
          aria-label={t('find.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </IconButton>
      </div>
      {error && (
        <Alert severity="error" variant="outlined">
          {t('find.failed', { reason: errorText(error) })}
        </Alert>
      )}
      <div role="status" className={classes.state}>
        {!error && status()}
      </div>
      <PaletteList
        id={`${id}-list`}
        groups={groups}
        active={active}
        optionId={optionId}
        onChoose={choose}
      />
      <PaletteKeys />
    </Dialog>
  );
}
