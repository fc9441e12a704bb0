import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblem';
import { Instant } from 'oncall-rotation';
import { useNow } from '../../hooks';
import { useDurationText } from '../../rotations/times';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

/** Seconds would only distract from a step that has minutes. */
const RHYTHM_MS = 10_000;
const MINUTE_MS = 60_000;

const useStyles = makeStyles(theme => ({
  due: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
  overdue: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    color: theme.palette.type === 'dark' ? '#ff9d96' : '#b3150c',
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 700,
    '& svg': { fontSize: '1.1em' },
  },
}));

/** How long a step still has, or by how much it is late, in minutes. */
export function DueText({ due }: { due: Instant }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const now = useNow(RHYTHM_MS);
  const duration = useDurationText();
  const late = now >= due;
  const whole = late
    ? Math.floor((now - due) / MINUTE_MS)
    : Math.ceil((due - now) / MINUTE_MS);
  const minutes = Math.max(1, whole);
  const length = duration(minutes * MINUTE_MS);
  return late ? (
    <span className={classes.overdue}>
      <WarningIcon aria-hidden />
      {t('incident.clock.overdueBy', { length })}
    </span>
  ) : (
    <span className={classes.due}>{t('incident.clock.dueIn', { length })}</span>
  );
}
