import { makeStyles } from '@material-ui/core/styles';
import { Procedure } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { SafeMarkdown } from '../SafeMarkdown';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0.5, 0) },
  label: { fontWeight: 700 },
}));

/** When a procedure is the right one. */
export function WhenToUse(props: { procedure: Pick<Procedure, 'when'> }) {
  const { when } = props.procedure;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return when ? (
    <div className={classes.root}>
      <span className={classes.label}>{t('procedures.when')}</span>{' '}
      <SafeMarkdown markdown={when} inline />
    </div>
  ) : null;
}
