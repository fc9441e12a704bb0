import { makeStyles } from '@material-ui/core/styles';
import { Severity } from 'runbook-markdown';

const useStyles = makeStyles(({ palette }) => {
  const dark = palette.type === 'dark';
  return {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      fontWeight: 700,
      whiteSpace: 'nowrap',
      // What is cut out of a full shape shows what is behind it.
      '--runbook-behind': palette.background.paper,
    },
    shape: { flex: 'none' },
    SEV1: { color: dark ? palette.error.light : palette.error.dark },
    SEV2: { color: dark ? palette.warning.light : palette.warning.dark },
    SEV3: { color: dark ? palette.info.light : palette.info.dark },
    SEV4: { color: 'inherit' },
    said: { fontWeight: 400 },
  };
});

/** The worse, the fuller, and no two alike: the colour is only beside it. */
const SHAPES: Record<Severity, JSX.Element> = {
  SEV1: (
    <>
      <path
        d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z"
        fill="currentColor"
        stroke="none"
      />
      <path d="M8 3.6v5.4M8 11.2v1.4" stroke="var(--runbook-behind)" />
    </>
  ),
  SEV2: <path d="M8 1.4 15 14.2H1z" fill="currentColor" />,
  SEV3: <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" />,
  SEV4: <circle cx="8" cy="8" r="5.5" fill="none" strokeDasharray="3 2" />,
};

export interface SeverityMarkProps {
  severity: Severity;
  /** The author's own word for it. */
  said?: string;
}

/** A severity, told by its name and a shape. */
export function SeverityMark({ severity, said }: SeverityMarkProps) {
  const classes = useStyles();
  const adds =
    said !== undefined &&
    said.replace(/[\s_-]/g, '').toUpperCase() !== severity;
  return (
    <span className={classes.root}>
      <svg
        aria-hidden
        className={`${classes.shape} ${classes[severity]}`}
        width={16}
        height={16}
        viewBox="0 0 16 16"
        stroke="currentColor"
        strokeWidth={2}
      >
        {SHAPES[severity]}
      </svg>
      <span>
        {severity}
        {adds && <span className={classes.said}> ({said})</span>}
      </span>
    </span>
  );
}
