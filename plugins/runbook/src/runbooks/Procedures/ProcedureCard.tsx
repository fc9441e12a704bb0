import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import { Procedure } from 'runbook-markdown';
import { memo } from 'react';
import { runbookTranslationRef } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { ProcedureEntry } from '../layout';
import { DocumentContext, useRunbookContext } from '../RunbookContext';
import { SafeMarkdown } from '../SafeMarkdown';
import { ConflictMark } from '../Sections';
import { ProcedureBody } from './ProcedureBody';

/** On the button in each procedure's heading, for moving between them by arrow key. */
export const TOGGLE_ATTRIBUTE = 'data-runbook-procedure-toggle';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(0.5, 2),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(0.5, 1) },
  },
  toggle: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    font: 'inherit',
    minHeight: 44,
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
    '&:focus-visible': { outline: '2px solid currentColor', outlineOffset: 2 },
  },
  icon: { flex: 'none', transform: 'rotate(-90deg)' },
  open: { transform: 'none' },
  about: { marginLeft: theme.spacing(4), minWidth: 0 },
  when: { margin: theme.spacing(0.5, 0) },
  label: { fontWeight: 700 },
}));

export interface ProcedureCardProps {
  entry: ProcedureEntry;
  open: boolean;
  onToggle: (fragment: string, open: boolean) => void;
}

/** A procedure; its body is there only while it is open. */
export const ProcedureCard = memo((props: ProcedureCardProps) => {
  const { entry, open, onToggle } = props;
  const { fragment, procedure, alerts } = entry;
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const { layout } = useRunbookContext();
  const bodyId = `runbook-procedure-${encodeURIComponent(fragment)}`;
  return (
    <DocumentContext.Provider value={layout.document(entry.documentId)}>
      <Paper component="article" variant="outlined" className={classes.root}>
        <AnchorHeading fragment={fragment} title={procedure.title} level={3}>
          <ButtonBase
            className={classes.toggle}
            aria-expanded={open}
            aria-controls={open ? bodyId : undefined}
            onClick={() => onToggle(fragment, !open)}
            {...{ [TOGGLE_ATTRIBUTE]: '' }}
          >
            <ExpandIcon
              aria-hidden
              className={`${classes.icon} ${open ? classes.open : ''}`}
            />
            {procedure.title}
          </ButtonBase>
        </AnchorHeading>
        <div className={classes.about}>
          {procedure.when && !(open && saysItself(procedure)) && (
            <div className={classes.when}>
              <span className={classes.label}>{t('procedures.when')}</span>{' '}
              <SafeMarkdown markdown={procedure.when} inline />
            </div>
          )}
          {alerts.length > 0 && (
            <div className={classes.when}>
              <span className={classes.label}>{t('procedures.alerts')}</span>{' '}
              {alerts.join(', ')}
            </div>
          )}
          <ConflictMark conflict={procedure.conflict} />
        </div>
        {open && (
          <div id={bodyId}>
            <ProcedureBody entry={entry} />
          </div>
        )}
      </Paper>
    </DocumentContext.Provider>
  );
});

/** Whether the text of the procedure tells when to use it, and so tells it to whoever has it open. */
function saysItself({ when, content }: Procedure): boolean {
  return content.some(
    block =>
      block.type === 'markdown' && block.markdown.includes(when?.trim() ?? ''),
  );
}
