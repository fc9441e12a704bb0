import { makeStyles } from '@material-ui/core/styles';
import { Tier } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';

const LOWEST_TIER = 4;
const BAR = { width: 4, gap: 2, lowest: 4, step: 3 };
const HEIGHT = BAR.lowest + LOWEST_TIER * BAR.step;

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: 6 },
  bars: { flex: 'none' },
});

/** The tier with its name, and bars that are the fuller the more depends on the service. */
export function TierMark({ tier }: { tier: Tier }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <span className={classes.root}>
      <svg
        aria-hidden
        className={classes.bars}
        width={(LOWEST_TIER + 1) * (BAR.width + BAR.gap)}
        height={HEIGHT}
      >
        {Array.from({ length: LOWEST_TIER + 1 }, (_, index) => {
          const height = BAR.lowest + index * BAR.step;
          return (
            <rect
              key={index}
              x={index * (BAR.width + BAR.gap) + 0.5}
              y={HEIGHT - height + 0.5}
              width={BAR.width - 1}
              height={height - 1}
              stroke="currentColor"
              fill={index <= LOWEST_TIER - tier ? 'currentColor' : 'none'}
            />
          );
        })}
      </svg>
      {t('head.tierName', { tier: String(tier), name: t(`tier.tier${tier}`) })}
    </span>
  );
}
