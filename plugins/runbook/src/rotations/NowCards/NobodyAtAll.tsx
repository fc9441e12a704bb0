import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { Instant, nextHandoff } from 'oncall-rotation';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { Countdown, InstantInZones } from '../times';
import { zoneOfLayer } from './layersNow';

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    borderWidth: 3,
    fontSize: theme.typography.pxToRem(16),
  },
}));

/** Says loudly that a page would reach nobody, and until when. */
export function NobodyAtAll({ at }: { at: Instant }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { rotation, askedAt, may } = useRotationContext();
  const next = nextHandoff(rotation, at);
  return (
    <Alert
      severity="error"
      variant="outlined"
      role="note"
      className={classes.root}
    >
      <AlertTitle>{t('rotation.now.nobodyAtAll')}</AlertTitle>
      {next && (
        <div>
          <strong>
            <Countdown to={next.at} from={askedAt} />:
          </strong>{' '}
          {t('rotation.now.someoneAgain')}{' '}
          <InstantInZones
            at={next.at}
            otherZone={zoneOfLayer(rotation, next.layer, next.at)}
          />
        </div>
      )}
      <div>
        {may.override
          ? t('rotation.now.gapMend')
          : t('rotation.now.gapAskOwner')}
      </div>
    </Alert>
  );
}
