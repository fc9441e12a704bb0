import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { ProcedureFeedback } from 'backstage-plugin-runbook-common';
import { Age } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { useWriting, WritingTarget } from '../WritingContext';
import { Author } from './Author';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0) },
  note: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
}));

export interface FeedbackListProps {
  feedback: readonly ProcedureFeedback[];
  target: WritingTarget;
}

/** What did not work for readers, and is not answered yet. */
export function FeedbackList({ feedback, target }: FeedbackListProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const writing = useWriting();
  return (
    <>
      {feedback.map(({ id, by, at, note }) => (
        <Alert
          key={id}
          severity="warning"
          variant="outlined"
          role="note"
          className={classes.root}
          action={
            writing?.may.update && (
              <Button
                color="inherit"
                size="small"
                onClick={() =>
                  writing.open({ do: 'answer', target, feedbackId: id })
                }
              >
                {t('written.mark.answer')}
              </Button>
            )
          }
        >
          {t('written.mark.didNotWork')} <Author by={by} />, <Age at={at} />:
          <p className={classes.note}>{note}</p>
        </Alert>
      ))}
    </>
  );
}
