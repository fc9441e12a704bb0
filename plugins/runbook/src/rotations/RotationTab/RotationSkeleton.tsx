import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  cards: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 19rem), 1fr))',
    margin: theme.spacing(4, 0),
  },
}));

/** Stands for a rotation that is on its way, in about its shape. */
export function RotationSkeleton() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton variant="rect" height={88} />
      <div className={classes.cards}>
        {[1, 2, 3].map(card => (
          <Skeleton key={card} variant="rect" height={230} />
        ))}
      </div>
      <Skeleton variant="rect" height={260} />
    </div>
  );
}
