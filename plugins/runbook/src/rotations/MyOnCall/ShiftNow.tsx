import { makeStyles } from '@material-ui/core/styles';
import { ShiftData } from 'backstage-plugin-runbook-common';
import { useNow } from '../../hooks';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { RangeInZones, useDurationText, viewerZone } from '../times';
import { RotationLink } from './RotationLink';

const useStyles = makeStyles(theme => ({
  root: {
    borderLeft: '4px solid transparent',
    paddingLeft: theme.spacing(1.5),
  },
  on: { borderLeftColor: theme.palette.primary.main },
  headline: { fontSize: theme.typography.pxToRem(17), fontWeight: 700 },
  quiet: { color: quietText(theme) },
}));

export interface ShiftNowProps {
  shift: ShiftData;
  /** On now, and not the next one. */
  isOn: boolean;
}

/** A shift of the reader's, with how long it still takes or until it begins. */
export function ShiftNow({ shift, isOn }: ShiftNowProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const duration = useDurationText();
  // A minute's rhythm: the widget is looked at, not waited for.
  const now = useNow();
  const [start, end] = [Date.parse(shift.start), Date.parse(shift.end)];
  const left = duration(minutes((isOn ? end : start) - now));
  return (
    <div className={isOn ? `${classes.root} ${classes.on}` : classes.root}>
      <div className={classes.headline}>
        {isOn ? t('rotation.mine.now') : t('rotation.mine.next', { left })}
      </div>
      <div>
        {shift.layer} · <RotationLink id={shift.rotation} title={shift.title} />
      </div>
      <div className={classes.quiet}>
        <RangeInZones range={{ start, end }} otherZone={viewerZone()} />
        {isOn && ` · ${t('rotation.mine.left', { left })}`}
      </div>
    </div>
  );
}

/** Whole minutes: seconds would stand still between two looks at the clock. */
function minutes(length: number): number {
  return Math.max(60_000, Math.ceil(length / 60_000) * 60_000);
}
