import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { useChangeErrorText } from '../changes/useChangeErrorText';
import { useRotationContext } from '../RotationContext';
import { HistoryEntry } from './HistoryEntry';
import { useHistory } from './useHistory';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  button: { minHeight: 44 },
}));

/** The changes of the rotation, a page at a time. */
export function HistoryList() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useRotationContext();
  const errorText = useChangeErrorText();
  const history = useHistory(detail.id, detail.revision);
  const { changes, loading, error, loadMore, retry } = history;
  return (
    <>
      {changes.length > 0 && (
        <ol className={classes.list}>
          {changes.map(change => (
            <HistoryEntry
              key={`${change.revision} ${change.kind} ${change.at}`}
              change={change}
            />
          ))}
        </ol>
      )}
      {error && (
        <Alert
          severity="error"
          variant="outlined"
          action={
            <Button className={classes.button} onClick={retry}>
              {t('error.retry')}
            </Button>
          }
        >
          {t('rotation.history.loadFailed', { reason: errorText(error) })}
        </Alert>
      )}
      {loading && changes.length === 0 && <LoadingSkeleton lines={4} />}
      {!loading && !error && changes.length === 0 && (
        <p>{t('rotation.history.none')}</p>
      )}
      {loadMore && (
        <Button
          className={classes.button}
          variant="outlined"
          aria-disabled={loading}
          onClick={loading ? undefined : loadMore}
        >
          {loading ? t('loading') : t('rotation.history.more')}
        </Button>
      )}
    </>
  );
}
