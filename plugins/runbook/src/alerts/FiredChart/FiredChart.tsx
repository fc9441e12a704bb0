import { makeStyles } from '@material-ui/core/styles';
import { AlertHistory, ServiceAlerts } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { barsOf } from './barsOf';

const BAR = 4;
const GAP = 1;
const HEIGHT = 24;

const useStyles = makeStyles(theme => ({
  root: { fontSize: theme.typography.pxToRem(13) },
  chart: { display: 'block', marginBottom: 2, color: quietText(theme) },
  quiet: { color: quietText(theme) },
}));

export interface FiredChartProps {
  history: AlertHistory | undefined;
  days: ServiceAlerts['history'];
}

/** How often an alert has fired of late: a bar for each day, and all of it in words. */
export function FiredChart({ history, days }: FiredChartProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  if (!history) {
    return (
      <span className={`${classes.root} ${classes.quiet}`}>
        {t('alerts.fired.never')}
      </span>
    );
  }
  const bars = barsOf(history, days);
  const most = Math.max(...bars.map(({ firings }) => firings), 1);
  const label = (day: string) =>
    // The days are of UTC, whatever the reader's zone.
    new Date(day).toLocaleDateString(undefined, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
  const spoken = bars
    .filter(({ firings }) => firings > 0)
    .map(({ day, firings }) =>
      t('alerts.fired.onDay', { day: label(day), count: firings }),
    );
  return (
    <div className={classes.root}>
      {spoken.length > 0 && (
        <svg
          role="img"
          aria-label={spoken.join(', ')}
          className={classes.chart}
          width={bars.length * (BAR + GAP)}
          height={HEIGHT}
        >
          <title>{spoken.join('\n')}</title>
          {bars.map(({ day, firings }, index) => {
            // One that fired once is seen beside one that fired a hundred times.
            const height =
              firings > 0 ? 3 + (firings / most) * (HEIGHT - 4) : 1;
            return (
              <rect
                key={day}
                x={index * (BAR + GAP)}
                y={HEIGHT - height}
                width={BAR}
                height={height}
                fill="currentColor"
                opacity={firings > 0 ? 1 : 0.5}
              />
            );
          })}
        </svg>
      )}
      <div>
        {t('alerts.fired.times', {
          count: history.firings,
          days: String(bars.length),
        })}
      </div>
      {history.lastFiredAt && (
        <div className={classes.quiet}>
          {t('alerts.fired.last')} <Age at={history.lastFiredAt} />
        </div>
      )}
    </div>
  );
}
