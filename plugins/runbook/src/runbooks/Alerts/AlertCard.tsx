import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { CardToggle } from '../CardToggle';
import { AlertEntry } from '../layout';
import { InTabLink } from '../links';
import { DocumentContext, useRunbookContext } from '../RunbookContext';
import { ConflictMark } from '../Sections';
import { AlertBody } from './AlertBody';
import { AlertFacts } from './AlertFacts';
import { AlertTexts } from './AlertTexts';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(0.5, 2, 1),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(0.5, 1, 1) },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
  },
  name: { padding: theme.spacing(1, 0) },
  label: { fontWeight: 700 },
}));

export interface AlertCardProps {
  entry: AlertEntry;
  open: boolean;
  onToggle: (fragment: string, open: boolean) => void;
}

/**
 * An alert: how severe it is, what it means, what to do first. One that has a
 * section of its own opens to all that the section says, steps and commands in
 * the author's order; its body is there only while it is open.
 */
export const AlertCard = memo((props: AlertCardProps) => {
  const { entry, open, onToggle } = props;
  const { fragment, alerts, body, procedures } = entry;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const names = alerts.map(({ name }) => name).join(' / ');
  const title = (body?.section.level && body.section.title) || names;
  const bodyId = `runbook-alert-${encodeURIComponent(fragment)}`;
  return (
    <DocumentContext.Provider value={layout.document(entry.documentId)}>
      <Paper component="article" variant="outlined" className={classes.root}>
        <div className={classes.head}>
          <AnchorHeading fragment={fragment} title={title} level={3}>
            {body ? (
              <CardToggle
                open={open}
                bodyId={bodyId}
                onToggle={() => onToggle(fragment, !open)}
              >
                {title}
              </CardToggle>
            ) : (
              <div className={classes.name}>{title}</div>
            )}
          </AnchorHeading>
          <AlertFacts alerts={alerts} title={title} />
        </div>
        <ConflictMark conflict={body?.section.conflict} />
        {body && open ? (
          <div id={bodyId}>
            <AlertBody body={body} />
          </div>
        ) : (
          <AlertTexts alerts={alerts} brief={body !== undefined} />
        )}
        {procedures.length > 0 && (
          <div>
            <span className={classes.label}>
              {t('alertSections.procedures')}
            </span>{' '}
            {procedures.map((procedure, index) => (
              <span key={procedure.fragment}>
                {index > 0 && ', '}
                <InTabLink fragment={procedure.fragment}>
                  {procedure.title}
                </InTabLink>
              </span>
            ))}
          </div>
        )}
      </Paper>
    </DocumentContext.Provider>
  );
});
