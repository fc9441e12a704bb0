import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { RefObject } from 'react';
import { runbookTranslationRef } from '../../translation';
import { useRunbookContext } from '../RunbookContext';
import { TOGGLE_ATTRIBUTE } from './ProcedureCard';
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

/** The way to the procedure for this night: a filter, and all of them at once. */
export function ProcedureFinder({ list, rootRef }: ProcedureFinderProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const { layout } = useRunbookContext();
  const focusFirst = useArrowKeys(rootRef, `[${TOGGLE_ATTRIBUTE}]`);

  if (layout.procedures.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <ProcedureFilter
        query={list.query}
        onChange={list.setQuery}
        matches={list.filtered ? list.shown.length : undefined}
        total={layout.procedures.length}
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
