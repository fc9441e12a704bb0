import { makeStyles } from '@material-ui/core/styles';
import { instantToWall, Interval, wallToInstant } from 'oncall-rotation';
import { useRunbookTranslation } from '../../../translation';
import { TextBox } from './TextBox';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
  },
}));

/** Both ends as readings of the clock, which may be half typed. */
export interface WallRange {
  start: string;
  end: string;
}

/** An interval as the clock of a zone reads it. */
export function toWallRange(zone: string, { start, end }: Interval): WallRange {
  return {
    start: instantToWall(zone, start),
    end: instantToWall(zone, end),
  };
}

/** The interval of two readings; undefined unless its end is after its start. */
export function fromWallRange(
  zone: string,
  { start, end }: WallRange,
): Interval | undefined {
  try {
    const range = {
      start: wallToInstant(zone, start),
      end: wallToInstant(zone, end),
    };
    return range.end > range.start ? range : undefined;
  } catch {
    // Half typed.
    return undefined;
  }
}

export interface RangeFieldsProps {
  zone: string;
  value: WallRange;
  onChange: (value: WallRange) => void;
}

/** From when until when, on the clock of a zone. */
export function RangeFields({ zone, value, onChange }: RangeFieldsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <div className={classes.root}>
      <TextBox
        type="datetime-local"
        label={t('rotation.actions.from', { zone })}
        value={value.start}
        onChange={event => onChange({ ...value, start: event.target.value })}
      />
      <TextBox
        type="datetime-local"
        label={t('rotation.actions.to', { zone })}
        value={value.end}
        onChange={event => onChange({ ...value, end: event.target.value })}
      />
    </div>
  );
}
