import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { makeStyles } from '@material-ui/core/styles';
import { AlertmanagerStatus } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
}));

/** Which Alertmanagers do not answer, and how old what they told is; nothing where all do. */
export function SourcesState(props: {
  sources: readonly AlertmanagerStatus[];
}) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <>
      {props.sources
        .filter(({ reachable }) => !reachable)
        .map(({ name, asOf, problem }) => (
          <Alert
            key={name}
            severity="warning"
            variant="outlined"
            className={classes.root}
          >
            <AlertTitle>{t('alerts.sources.unreachable', { name })}</AlertTitle>
            {problem && <div>{problem}</div>}
            <div>
              {asOf ? (
                <>
                  {t('alerts.sources.asOf')} <Age at={asOf} />.{' '}
                  {t('alerts.sources.meaning')}
                </>
              ) : (
                t('alerts.sources.never')
              )}
            </div>
          </Alert>
        ))}
    </>
  );
}
