import Button from '@material-ui/core/Button';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../translation';
import { LastKnown } from '../hooks';
import { Age } from './Age';
import { RefusalTexts, useErrorText } from './useErrorText';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  button: { minHeight: 44, marginTop: theme.spacing(1) },
}));

export interface LoadFailureProps {
  part: Omit<LastKnown<unknown>, 'set'>;
  /** What could not be loaded. */
  title: string;
  /** What a refusal means here; about a runbook unless given. */
  refusals?: RefusalTexts;
}

/** Says that a part could not be loaded, how old what is shown is, and offers to try again. */
export function LoadFailure(props: LoadFailureProps) {
  const { part, title, refusals } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const errorText = useErrorText(refusals);
  if (!part.error) {
    return null;
  }
  return (
    <Alert severity="error" variant="outlined" className={classes.root}>
      <AlertTitle>{title}</AlertTitle>
      <div>{errorText(part.error)}</div>
      {part.knownAt !== undefined && (
        <div>
          {t('error.lastKnown')} <Age at={part.knownAt} />.
        </div>
      )}
      <Button
        className={classes.button}
        variant="outlined"
        onClick={part.loading ? undefined : part.reload}
        aria-disabled={part.loading}
      >
        {part.loading ? t('error.retrying') : t('error.retry')}
      </Button>
    </Alert>
  );
}
