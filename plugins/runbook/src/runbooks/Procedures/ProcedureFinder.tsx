import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { RefObject } from 'react';
import { useRunbookTranslation } from '../../translation';
import { TOGGLE_ATTRIBUTE } from '../CardToggle';
import { useRunbookContext } from '../RunbookContext';
import { ProcedureFilter } from './ProcedureFilter';
import { useArrowKeys } from './useArrowKeys';
import { ProcedureList } from './useProcedureList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  button: { minHeight: 44 },
}));

export interface ProcedureFinderProps {
  list: ProcedureList;
  /** Where the procedures are. */
  rootRef: RefObject<HTMLElement>;
}

/** The way to the alert or procedure for this night: a filter, and all of them at once. */
export function ProcedureFinder({ list, rootRef }: ProcedureFinderProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const focusFirst = useArrowKeys(rootRef, `[${TOGGLE_ATTRIBUTE}]`);

  if (list.total === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <ProcedureFilter
        query={list.query}
        onChange={list.setQuery}
        matches={list.filtered ? list.matches : undefined}
        total={list.total}
        withAlerts={layout.alerts.length > 0}
        onEnter={focusFirst}
      />
      <Button
        className={classes.button}
        variant="outlined"
        onClick={() => list.setAllOpen(!list.allOpen)}
      >
        {list.allOpen ? t('procedures.collapse') : t('procedures.expand')}
      </Button>
    </div>
  );
}
