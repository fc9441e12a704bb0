import { makeStyles } from '@material-ui/core/styles';
import ClockIcon from '@material-ui/icons/Schedule';
import { clockChanges, Interval } from 'oncall-rotation';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useDurationText, useTimeFormats, viewerZone } from '../times';

const MINUTE_MS = 60_000;

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: theme.spacing(0, 0, 1.5),
    padding: 0,
  },
  change: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Says where clocks go forward or back within a month, and in which zone. */
export function ClockChanges(props: { zone: string; range: Interval }) {
  const { zone, range } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useRotationContext();
  const formats = useTimeFormats();
  const duration = useDurationText();
  const zones = [...new Set([zone, viewerZone(), detail.timeZone])];
  const changes = zones.flatMap(place =>
    clockChanges(place, range).map(change => ({ ...change, place })),
  );
  if (changes.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root}>
      {changes.map(({ place, at, before, after }) => (
        <li key={place + at} className={classes.change}>
          <ClockIcon fontSize="small" aria-hidden />
          <span>
            {t(
              after > before
                ? 'rotation.month.clockForward'
                : 'rotation.month.clockBack',
              {
                // The reading that the change begins at, by the old offset.
                time: formats.of('UTC').dayTime(at + before * MINUTE_MS),
                by: duration(Math.abs(after - before) * MINUTE_MS),
                zone: place,
              },
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
