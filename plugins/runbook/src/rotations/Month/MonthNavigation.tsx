import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import NextIcon from '@material-ui/icons/ChevronRight';
import PreviousIcon from '@material-ui/icons/ChevronLeft';
import { Interval } from 'oncall-rotation';
import { useRunbookTranslation } from '../../translation';
import { useRotationAddress } from '../hooks/useRotationAddress';
import { useRotationContext } from '../RotationContext';
import { sameClock, useTimeFormats, viewerZone } from '../times';
import { Month, monthRange, monthsLater } from './months';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 3),
    justifyContent: 'space-between',
    marginBottom: theme.spacing(1.5),
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  button: { minHeight: 44, textTransform: 'none' },
  pressed: { fontWeight: 700, borderWidth: 2 },
}));

export interface MonthNavigationProps {
  month: Month;
  zone: string;
  range: Interval;
}

/** Leads to other months, and chooses whose clock times are told by. */
export function MonthNavigation({ month, zone, range }: MonthNavigationProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useRotationContext();
  const { change } = useRotationAddress();
  const formats = useTimeFormats();
  const monthName = (count: number) =>
    formats.of(zone).month(monthRange(zone, monthsLater(month, count)).start);
  const zones = [
    { zone: viewerZone(), value: undefined, label: 'rotation.month.yourTime' },
    {
      zone: detail.timeZone,
      value: 'rotation',
      label: 'rotation.month.rotationTime',
    },
  ] as const;
  const hasTwoClocks = !sameClock(zones[0].zone, zones[1].zone, range);
  return (
    <div className={classes.root}>
      <div
        role="group"
        aria-label={t('rotation.month.navigation')}
        className={classes.group}
      >
        <Button
          className={classes.button}
          variant="outlined"
          startIcon={<PreviousIcon />}
          onClick={() => change({ month: monthsLater(month, -1) })}
        >
          {monthName(-1)}
        </Button>
        <Button
          className={classes.button}
          variant="outlined"
          onClick={() => change({ month: undefined })}
        >
          {t('rotation.month.today')}
        </Button>
        <Button
          className={classes.button}
          variant="outlined"
          endIcon={<NextIcon />}
          onClick={() => change({ month: monthsLater(month, 1) })}
        >
          {monthName(1)}
        </Button>
      </div>
      {hasTwoClocks && (
        <div
          role="group"
          aria-label={t('rotation.month.clock')}
          className={classes.group}
        >
          {zones.map(choice => (
            <Button
              key={choice.label}
              variant="outlined"
              aria-pressed={choice.zone === zone}
              className={`${classes.button} ${
                choice.zone === zone ? classes.pressed : ''
              }`}
              onClick={() => change({ zone: choice.value })}
            >
              {choice.zone === zone && '✓ '}
              {t(choice.label, { zone: choice.zone })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
