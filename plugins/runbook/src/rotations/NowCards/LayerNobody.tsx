import { makeStyles } from '@material-ui/core/styles';
import GapIcon from '@material-ui/icons/ReportProblem';
import OffIcon from '@material-ui/icons/NotificationsOff';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useReasonText } from '../layout/useReasonText';
import { LayerNow } from './layersNow';

const useStyles = makeStyles(theme => ({
  gap: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.pxToRem(19),
    fontWeight: 700,
    '& svg': { color: theme.palette.error.main },
  },
  off: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.pxToRem(17),
    color: quietText(theme),
  },
}));

/** Says that nobody is on call in a layer: by mistake, or on purpose. */
export function LayerNobody({ now }: { now: LayerNow }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const reasonText = useReasonText();
  const gap = now.state === 'gap';
  return (
    <div>
      <div className={gap ? classes.gap : classes.off}>
        {gap ? <GapIcon aria-hidden /> : <OffIcon aria-hidden />}
        {gap ? t('rotation.now.gap') : t('rotation.now.off')}
      </div>
      {now.reason && <div>{reasonText(now.reason)}</div>}
    </div>
  );
}
