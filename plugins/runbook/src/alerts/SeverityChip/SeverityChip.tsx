import { makeStyles } from '@material-ui/core/styles';
import { Severity } from 'runbook-markdown';

const SIZE = 14;

/** A shape for each level, so that colour alone tells nothing. */
const SHAPES: Record<Severity, string> = {
  // An octagon, a triangle, a diamond and a circle's polygon.
  SEV1: '4.5,0.5 9.5,0.5 13.5,4.5 13.5,9.5 9.5,13.5 4.5,13.5 0.5,9.5 0.5,4.5',
  SEV2: '7,1 13.5,13 0.5,13',
  SEV3: '7,0.5 13.5,7 7,13.5 0.5,7',
  SEV4: '2,5 12,5 12,9 2,9',
};

const useStyles = makeStyles(theme => {
  const dark = theme.palette.type === 'dark';
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      padding: '1px 8px',
      border: '1px solid currentColor',
      borderRadius: 12,
      fontSize: theme.typography.pxToRem(13),
      fontWeight: 700,
      whiteSpace: 'nowrap',
    },
    shape: { flex: 'none' },
    // Each has 4.5 to 1 on the page's background in its theme.
    SEV1: { color: dark ? '#ff9d96' : '#b3150c' },
    SEV2: { color: dark ? '#ffb870' : '#9a4b00' },
    SEV3: { color: dark ? '#f0d46a' : '#6b5900' },
    SEV4: { color: dark ? '#a9c7f5' : '#2a5793' },
    word: { fontWeight: 400 },
  };
});

export interface SeverityChipProps {
  severity: Severity;
  /** The author's own word for it. */
  text?: string;
}

/** The level of an alert in words, with a shape that tells it from afar. */
export function SeverityChip({ severity, text }: SeverityChipProps) {
  const classes = useStyles();
  const own = text && text.toUpperCase() !== severity ? text : undefined;
  return (
    <span className={`${classes.root} ${classes[severity]}`}>
      <svg aria-hidden width={SIZE} height={SIZE} className={classes.shape}>
        <polygon
          points={SHAPES[severity]}
          stroke="currentColor"
          fill={
            severity === 'SEV1' || severity === 'SEV2' ? 'currentColor' : 'none'
          }
        />
      </svg>
      {severity}
      {own && <span className={classes.word}>{own}</span>}
    </span>
  );
}
