import { makeStyles } from '@material-ui/core/styles';
import { CoveragePoint } from 'backstage-plugin-runbook-common';
import { ScrollBox } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { dayText } from './dayText';

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: '16rem', maxWidth: '34rem', overflow: 'auto' },
  table: {
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: theme.spacing(0.25, 2, 0.25, 0),
      textAlign: 'left',
      fontVariantNumeric: 'tabular-nums',
    },
  },
}));

/** What the chart shows, day by day, the latest first. */
export function TrendTable({ points }: { points: readonly CoveragePoint[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const title = t('coverage.trend.title');
  return (
    <ScrollBox label={title} className={classes.scroll}>
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.trend.day')}</th>
            <th scope="col">{t('coverage.scoreLabel')}</th>
            <th scope="col">{t('coverage.groups.services')}</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(({ day, score, services }) => (
            <tr key={day}>
              <th scope="row">{dayText(day)}</th>
              <td>
                {score === undefined
                  ? t('coverage.noScore')
                  : t('coverage.score', { score: String(score) })}
              </td>
              <td>{services}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
