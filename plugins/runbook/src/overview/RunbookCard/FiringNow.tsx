import { makeStyles } from '@material-ui/core/styles';
import FiringIcon from '@material-ui/icons/NotificationsActive';
import { FiringCount } from 'backstage-plugin-runbook-common';
import { countFiring, FiringCounts } from '../../alerts/FiringCounts';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  firing: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    border: '2px solid',
    borderColor: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
    borderRadius: theme.shape.borderRadius,
  },
  words: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: 700,
  },
}));

/** How many alerts of a service fire now. */
export function FiringNow({ counts }: { counts: readonly FiringCount[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { loud, silenced } = countFiring(counts);
  return loud > 0 ? (
    <div className={classes.firing}>
      <span className={classes.words}>
        <FiringIcon fontSize="small" aria-hidden />
        {t('alerts.firing.title', { count: loud })}
      </span>
      <FiringCounts counts={counts} />
    </div>
  ) : (
    <div>
      {silenced > 0
        ? t('alerts.counts.silenced', { count: silenced })
        : t('overview.card.nothingFires')}
    </div>
  );
}
