import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblem';
import { RotationOnCall } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'center',
    marginTop: theme.spacing(0.5),
    fontWeight: 700,
    color: theme.palette.type === 'dark' ? '#ff9b93' : '#a3130a',
  },
}));

/**
 * Says that nobody is on call though somebody should be, where no layer says so
 * itself: each may be off as planned.
 */
export function GapBetween({ rotation }: { rotation: RotationOnCall }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const isBetween =
    rotation.state === 'gap' &&
    rotation.onCall.every(({ state }) => state !== 'gap');
  return isBetween ? (
    <div className={classes.root}>
      <WarningIcon fontSize="small" aria-hidden />
      <span>
        {t('rotation.card.gap')} {t('rotation.card.gapWhy')}
      </span>
    </div>
  ) : null;
}
