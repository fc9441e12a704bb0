import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from '../../Copy';
import { ScrollBox } from '../../theme';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    margin: theme.spacing(0.5, 0, 1),
  },
  code: {
    flex: '1 1 0',
    minWidth: 0,
    padding: theme.spacing(1),
    overflow: 'auto',
    maxHeight: '24rem',
    fontFamily: 'monospace',
    fontSize: theme.typography.pxToRem(13),
    '& pre': { margin: 0, font: 'inherit' },
  },
  wrapped: {
    '& pre': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
}));

export interface SnippetProps {
  text: string;
  /** What it is. */
  label: string;
  copyLabel: string;
  /** Breaks long lines instead of scrolling; for what is read rather than kept. */
  wrap?: boolean;
}

/** A piece of text to copy. */
export function Snippet({ text, label, copyLabel, wrap }: SnippetProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <ScrollBox
        label={label}
        className={`${classes.code} ${wrap ? classes.wrapped : ''}`}
      >
        <pre>{text}</pre>
      </ScrollBox>
      <CopyButton text={() => text} label={copyLabel} />
    </div>
  );
}
