import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { runbookTranslationRef } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { groupsOf, PROCEDURES_FRAGMENT } from '../layout';
import { quietText } from '../quietText';
import { useRunbookContext } from '../RunbookContext';
import { ProcedureCard, TOGGLE_ATTRIBUTE } from './ProcedureCard';
import { ProcedureFilter } from './ProcedureFilter';
import { useArrowKeys } from './useArrowKeys';
import { useProcedureList } from './useProcedureList';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3), minWidth: 0 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
  button: { minHeight: 44 },
  group: {
    marginTop: theme.spacing(2),
    color: quietText(theme),
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
}));

export interface ProceduresProps {
  /** The place that the reader was led to. */
  arrival: { procedure?: string } | undefined;
}

/** The runbook's procedures, with the filter that finds the one for this night. */
export function Procedures({ arrival }: ProceduresProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const { layout } = useRunbookContext();
  const { procedures } = layout;
  const list = useProcedureList(procedures, arrival);
  const rootRef = useRef<HTMLElement>(null);

  const focusFirst = useArrowKeys(rootRef, `[${TOGGLE_ATTRIBUTE}]`);

  if (procedures.length === 0) {
    return null;
  }
  return (
    <section ref={rootRef} className={classes.root}>
      <AnchorHeading
        fragment={PROCEDURES_FRAGMENT}
        title={t('procedures.title')}
        level={2}
      />
      <div className={classes.tools}>
        <ProcedureFilter
          query={list.query}
          onChange={list.setQuery}
          matches={list.filtered ? list.shown.length : undefined}
          total={procedures.length}
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
      {groupsOf(layout, list.shown).map(({ title, entries }) => (
        <div key={entries[0]?.fragment}>
          {title && title !== t('procedures.title') && (
            <div className={classes.group}>{title}</div>
          )}
          {entries.map(entry => (
            <ProcedureCard
              key={entry.fragment}
              entry={entry}
              open={list.isOpen(entry.fragment)}
              onToggle={list.setOpen}
            />
          ))}
        </div>
      ))}
    </section>
  );
}
