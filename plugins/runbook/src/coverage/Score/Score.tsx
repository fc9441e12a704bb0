import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const WIDTH = 72;
const HEIGHT = 8;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  number: { fontWeight: 700, minWidth: '3.2em' },
  bar: { flex: 'none', color: theme.palette.text.primary },
  quiet: { color: quietText(theme) },
}));

/** A score in percent, with a bar for who looks over many. */
export function Score({ score }: { score: number | undefined }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  if (score === undefined) {
    return <span className={classes.quiet}>{t('coverage.noScore')}</span>;
  }
  return (
    <span className={classes.root}>
      <span className={classes.number}>
        {t('coverage.score', { score: String(score) })}
      </span>
      <svg aria-hidden className={classes.bar} width={WIDTH} height={HEIGHT}>
        <rect
          x={0.5}
          y={0.5}
          width={WIDTH - 1}
          height={HEIGHT - 1}
          fill="none"
          stroke="currentColor"
          opacity={0.6}
        />
        <rect
          width={(WIDTH * score) / 100}
          height={HEIGHT}
          fill="currentColor"
        />
      </svg>
    </span>
  );
}
