import { makeStyles } from '@material-ui/core/styles';
import { Instant, Interval } from 'oncall-rotation';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useTimeFormats } from '../times';
import { Day } from './months';
import { placeIn } from './placeIn';

const HOUR_MS = 3_600_000;

const useStyles = makeStyles(theme => ({
  root: { position: 'relative', height: 56 },
  day: {
    position: 'absolute',
    top: 0,
    height: 48,
    boxSizing: 'border-box',
    paddingTop: theme.spacing(0.5),
    textAlign: 'center',
    lineHeight: 1.3,
    fontSize: theme.typography.pxToRem(12),
    color: quietText(theme),
  },
  number: {
    display: 'block',
    fontSize: theme.typography.pxToRem(14),
    color: theme.palette.text.primary,
  },
  today: {
    color: theme.palette.text.primary,
    '& $number': {
      fontWeight: 700,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.text.primary,
      color: theme.palette.background.paper,
    },
  },
  changed: { display: 'block', fontSize: theme.typography.pxToRem(10) },
  // Behind the lanes too: the grid of days.
  grid: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    right: 0,
    pointerEvents: 'none',
  },
  column: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    borderLeft: `1px solid ${theme.palette.divider}`,
  },
  weekend: { background: theme.palette.action.hover },
  todayColumn: { background: theme.palette.action.selected },
}));

export interface DayHeaderProps {
  days: readonly Day[];
  zone: string;
  at: Instant;
  range: Interval;
  /** Width of the column of layer names, in pixels. */
  namesWidth: number;
}

/** The days of the month above the lanes and, as a grid, behind them. */
export function DayHeader(props: DayHeaderProps) {
  const { days, zone, at, range, namesWidth } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const format = useTimeFormats().of(zone);
  const isToday = ({ start, end }: Day) => at >= start && at < end;
  return (
    <>
      <div className={classes.grid} style={{ left: namesWidth }} aria-hidden>
        {days.map(day => {
          const { left, width } = placeIn(range, day);
          return (
            <div
              key={day.start}
              className={`${classes.column} ${
                day.weekend ? classes.weekend : ''
              } ${isToday(day) ? classes.todayColumn : ''}`}
              style={{ left, width }}
            />
          );
        })}
      </div>
      {/* Each block says its days; read one by one the numbers say nothing. */}
      <div
        className={classes.root}
        style={{ marginLeft: namesWidth }}
        aria-hidden
      >
        {days.map(day => {
          const { left, width } = placeIn(range, day);
          const hours = Math.round((day.end - day.start) / HOUR_MS);
          return (
            <div
              key={day.start}
              className={`${classes.day} ${isToday(day) ? classes.today : ''}`}
              style={{ left, width }}
            >
              {format.weekday(day.start)}
              <span className={classes.number}>
                {format.dayOfMonth(day.start)}
              </span>
              {hours !== 24 && (
                <span className={classes.changed}>
                  {t('rotation.month.hours', { hours: String(hours) })}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}
