import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { CoverageTrend } from 'backstage-plugin-runbook-common';
import { useId, useState } from 'react';
import { CoverageApi, coverageApiRef } from '../../api';
import { Known, memoryOf, useLastKnown } from '../../hooks';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { dayText, DayScore, TrendChart, TrendTable } from '../TrendChart';
import { Scope } from './coverageView';
import { useFigureRhythm } from './useFigureRhythm';

const DAYS = 90;

const memories = new WeakMap<CoverageApi, Map<string, Known<CoverageTrend>>>();

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(17),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  button: { minHeight: 44 },
}));

/** How the coverage came to be what it is. */
export function Trend({ scope }: { scope: Scope }) {
  const key = `${scope.owner ?? ''} ${scope.tier ?? ''}`;
  // Another scope is another trend: nothing of the last one must be left.
  return <TrendOf key={key} memoryKey={key} scope={scope} />;
}

function TrendOf(props: { memoryKey: string; scope: Scope }) {
  const { memoryKey, scope } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const tableId = useId();
  const [open, setOpen] = useState(false);
  const api = useApi(coverageApiRef);
  const trend = useLastKnown(memoryOf(memories, api), memoryKey, () =>
    api.getCoverageTrend({ ...scope, days: DAYS }),
  );
  useFigureRhythm(trend, trend.value);
  const points = trend.value?.points ?? [];
  const scores = points.flatMap<DayScore>(({ day, score }) =>
    score === undefined ? [] : [{ day, score }],
  );
  return (
    <section aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {t('coverage.trend.title')}
      </Typography>
      <LoadFailure
        part={trend}
        title={t('coverage.trend.loadFailed')}
        refusals={{
          notPermitted: t('coverage.notPermitted'),
          notFound: t('coverage.notFound'),
        }}
      />
      {!trend.value && trend.loading && <LoadingSkeleton lines={3} />}
      {trend.value && <Change scores={scores} />}
      {scores.length > 1 && (
        <>
          <TrendChart scores={scores} days={DAYS} />
          <Button
            className={classes.button}
            aria-expanded={open}
            aria-controls={open ? tableId : undefined}
            onClick={() => setOpen(!open)}
          >
            {open ? t('coverage.trend.hide') : t('coverage.trend.table')}
          </Button>
          {open && (
            <div id={tableId}>
              <TrendTable points={points} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Change({ scores }: { scores: readonly DayScore[] }) {
  const { t } = useRunbookTranslation();
  const [first, last] = [scores[0], scores[scores.length - 1]];
  if (!first || !last) {
    return <p>{t('coverage.trend.none')}</p>;
  }
  const day = dayText(first.day);
  if (scores.length === 1) {
    return <p>{t('coverage.trend.young', { day })}</p>;
  }
  const points = last.score - first.score;
  if (points === 0) {
    return <p>{t('coverage.trend.same', { day })}</p>;
  }
  return (
    <p>
      {t(points > 0 ? 'coverage.trend.up' : 'coverage.trend.down', {
        points: String(Math.abs(points)),
        day,
      })}
    </p>
  );
}
