import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Procedure } from 'runbook-markdown';
import { Fragment, memo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { CardToggle } from '../CardToggle';
import { ProcedureEntry } from '../layout';
import { InTabLink } from '../links';
import { DocumentContext, useRunbookContext } from '../RunbookContext';
import { RunningRuns } from '../Runs';
import { ConflictMark, WhenToUse } from '../Sections';
import { WrittenActions, WrittenMark } from '../writing';
import { ProcedureBody } from './ProcedureBody';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(0.5, 2),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(0.5, 1) },
  },
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
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const document = layout.document(entry.documentId);
  const written = document?.written;
  const bodyId = `runbook-procedure-${encodeURIComponent(fragment)}`;
  return (
    <DocumentContext.Provider value={document}>
      <Paper component="article" variant="outlined" className={classes.root}>
        <AnchorHeading fragment={fragment} title={procedure.title} level={3}>
          <CardToggle
            open={open}
            bodyId={bodyId}
            onToggle={() => onToggle(fragment, !open)}
          >
            {procedure.title}
          </CardToggle>
        </AnchorHeading>
        <div className={classes.about}>
          {!(open && saysItself(procedure)) && (
            <WhenToUse procedure={procedure} />
          )}
          {alerts.length > 0 && (
            <div className={classes.when}>
              <span className={classes.label}>{t('procedures.alerts')}</span>{' '}
              {alerts.map(({ name, fragment: alert }, index) => (
                <Fragment key={alert}>
                  {index > 0 && ', '}
                  <InTabLink fragment={alert}>{name}</InTabLink>
                </Fragment>
              ))}
            </div>
          )}
          <ConflictMark conflict={procedure.conflict} />
          {written && <WrittenMark mark={written} title={procedure.title} />}
          <RunningRuns
            fragment={fragment}
            title={procedure.title}
            onOpen={() => onToggle(fragment, true)}
          />
        </div>
        {open && (
          <div id={bodyId}>
            <ProcedureBody entry={entry} />
            {/* Below the steps: who came to act must not scroll past it. */}
            {written && (
              <WrittenActions
                target={{
                  slug: written.slug,
                  title: procedure.title,
                  revision: written.revision,
                }}
              />
            )}
          </div>
        )}
      </Paper>
    </DocumentContext.Provider>
  );
});

/** Whether the open text tells when to use the procedure, in a sentence or section that tells more. */
function saysItself({ isSection, whenLine }: Procedure): boolean {
  return isSection && whenLine === undefined;
}
