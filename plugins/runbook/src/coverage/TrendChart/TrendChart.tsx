import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { dayText } from './dayText';
import { DayScore, placesOf } from './placesOf';

const SIZE = { width: 360, height: 96 };
/** On the page, as large as the reader's text. */
const HEIGHT = '7rem';
/** Marks of the scale, in percent. */
const LINES = [0, 50, 100];

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(0.5), maxWidth: '34rem' },
  marks: {
    height: HEIGHT,
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'space-between',
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(12),
    textAlign: 'right',
  },
  plot: { flex: '1 1 0', minWidth: 0 },
  chart: { display: 'block', width: '100%', height: HEIGHT },
  days: {
    display: 'flex',
    justifyContent: 'space-between',
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(12),
  },
}));

export interface TrendChartProps {
  /** The earliest first; two at least. */
  scores: readonly DayScore[];
  /** That the chart is wide. */
  days: number;
}

/** The score day by day, as a line. */
export function TrendChart({ scores, days }: TrendChartProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const places = placesOf(scores, days, SIZE);
  const [first, last] = [scores[0], scores[scores.length - 1]];
  if (!first || !last) {
    return null;
  }
  const percent = (score: number) =>
    t('coverage.score', { score: String(score) });
  return (
    <div className={classes.root}>
      <div className={classes.marks} aria-hidden>
        {LINES.map(line => (
          <span key={line}>{line}</span>
        ))}
      </div>
      <div className={classes.plot}>
        <svg
          role="img"
          aria-label={t('coverage.trend.spoken', {
            first: percent(first.score),
            from: dayText(first.day),
            last: percent(last.score),
            to: dayText(last.day),
          })}
          className={classes.chart}
          viewBox={`-3 -3 ${SIZE.width + 6} ${SIZE.height + 6}`}
          preserveAspectRatio="none"
        >
          {LINES.map(line => (
            <line
              key={line}
              x1={0}
              x2={SIZE.width}
              y1={SIZE.height - (line / 100) * SIZE.height}
              y2={SIZE.height - (line / 100) * SIZE.height}
              stroke="currentColor"
              opacity={0.25}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <polyline
            points={places.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill="none"
            stroke="currentColor"
            strokeWidth={2.5}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <div className={classes.days} aria-hidden>
          <span>
            {dayText(
              new Date(Date.parse(last.day) - (days - 1) * 86_400_000)
                .toISOString()
                .slice(0, 10),
            )}
          </span>
          <span>{dayText(last.day)}</span>
        </div>
      </div>
    </div>
  );
}
