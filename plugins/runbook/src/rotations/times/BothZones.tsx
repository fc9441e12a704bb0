import { makeStyles } from '@material-ui/core/styles';
import { Instant, Interval } from 'oncall-rotation';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { sameClock, sameClockAt } from './sameClock';
import { TimeFormat } from './TimeFormat';
import { useTimeFormats } from './useTimeFormats';

const useStyles = makeStyles(theme => ({
  other: {
    display: 'block',
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
}));

/** An instant on the reader's clock, and beside it on the other zone's. */
export function InstantInZones(props: { at: Instant; otherZone: string }) {
  const { at, otherZone } = props;
  const formats = useTimeFormats();
  const { viewer } = formats;
  return (
    <time dateTime={new Date(at).toISOString()}>
      {viewer.dayTime(at)}
      {!sameClockAt(viewer.zone, otherZone, at) && (
        <Other format={formats.of(otherZone)} text={f => f.dayTime(at)} />
      )}
    </time>
  );
}

/** A range on the reader's clock, and beside it on the other zone's. */
export function RangeInZones(props: {
  range: Interval;
  otherZone: string;
  /** The zone that comes first; the reader's own unless given. */
  zone?: string;
}) {
  const { range, otherZone, zone } = props;
  const formats = useTimeFormats();
  const first = zone === undefined ? formats.viewer : formats.of(zone);
  const second = first.zone === otherZone ? formats.viewer.zone : otherZone;
  return (
    <>
      {first.range(range)}
      {!sameClock(first.zone, second, range) && (
        <Other format={formats.of(second)} text={f => f.range(range)} />
      )}
    </>
  );
}

function Other(props: {
  format: TimeFormat;
  text: (format: TimeFormat) => string;
}) {
  const { format, text } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <span className={classes.other}>
      {t('rotation.time.inZone', { time: text(format), zone: format.zone })}
    </span>
  );
}
