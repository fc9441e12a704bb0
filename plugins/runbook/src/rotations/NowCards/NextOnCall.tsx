import { makeStyles } from '@material-ui/core/styles';
import { Handoff, Instant } from 'oncall-rotation';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { Countdown, InstantInZones } from '../times';
import { LayerNow } from './layersNow';

const useStyles = makeStyles(theme => ({
  root: {
    borderTop: `1px solid ${theme.palette.divider}`,
    paddingTop: theme.spacing(1),
    minHeight: '4.5em',
  },
  label: { color: quietText(theme) },
  who: { fontWeight: 700 },
}));

/** The next handoff of a layer with a countdown, and to whom. */
export function NextOnCall({ now, at }: { now: LayerNow; at: Instant }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { next, afterNext, timeZone } = now;
  return (
    <div className={classes.root}>
      {next ? (
        <HandoffLine
          handoff={next}
          label={
            now.users.length > 0
              ? t('rotation.now.nextHandoff')
              : t('rotation.now.nextOnCall')
          }
          at={at}
          timeZone={timeZone}
        />
      ) : (
        <span className={classes.label}>{t('rotation.now.noHandoff')}</span>
      )}
      {afterNext && afterNext.to.length > 0 && (
        <HandoffLine
          handoff={afterNext}
          label={t('rotation.now.afterThat')}
          at={at}
          timeZone={timeZone}
        />
      )}
    </div>
  );
}

function HandoffLine(props: {
  handoff: Handoff;
  label: string;
  at: Instant;
  timeZone: string;
}) {
  const { handoff, label, timeZone } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { personOf, askedAt } = useRotationContext();
  const names = handoff.to.map(user => personOf(user).displayName);
  return (
    <div>
      <span className={classes.label}>{label}</span>{' '}
      <span className={classes.who}>
        {names.join(', ') || t('rotation.now.nobodyNext')}
      </span>{' '}
      <span role="timer">
        <Countdown to={handoff.at} from={askedAt} />
      </span>
      <div>
        <InstantInZones at={handoff.at} otherZone={timeZone} />
      </div>
    </div>
  );
}
