import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import LinkIcon from '@material-ui/icons/Link';
import DoneIcon from '@material-ui/icons/Done';
import FailedIcon from '@material-ui/icons/ErrorOutline';
import { useEffect, useRef, useState } from 'react';
import { useRunbookTranslation } from '../translation';
import { copyText } from './copyText';

/** How long the outcome is shown; long enough to read which placeholders are unfilled. */
const SHOWN_MS = 6_000;

const useStyles = makeStyles(theme => ({
  root: { display: 'inline-flex', alignItems: 'center', position: 'relative' },
  // Large enough for a thumb.
  button: { minWidth: 44, minHeight: 44, padding: 10 },
  inline: {
    minWidth: 24,
    minHeight: 24,
    padding: 2,
    position: 'relative',
    // Reaches as far as a thumb without moving the lines apart.
    '&::after': { content: '""', position: 'absolute', inset: -10 },
  },
  outcome: {
    fontSize: theme.typography.pxToRem(13),
    '&:not(:empty)': { padding: theme.spacing(0, 0.5) },
  },
  // Beside a block the outcome lies over it, or its lines would break anew.
  over: {
    '&:not(:empty)': {
      position: 'absolute',
      right: '100%',
      zIndex: 1,
      width: 'max-content',
      maxWidth: 'min(60vw, 24rem)',
      padding: theme.spacing(0.5, 1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
    },
  },
}));

export interface CopyButtonProps {
  /** What is copied, asked for at the time. */
  text: () => string;
  label: string;
  icon?: 'copy' | 'link';
  /** Small, for the middle of a sentence. */
  inline?: boolean;
  /** What the reader should know once it is copied. */
  caution?: string;
  className?: string;
}

export function CopyButton(props: CopyButtonProps) {
  const { text, label, icon = 'copy', inline, caution, className } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
      clearTimeout(timer.current);
    };
  }, []);

  const copy = async () => {
    const copied = await copyText(text());
    if (mounted.current) {
      clearTimeout(timer.current);
      setOutcome(copied ? 'copied' : 'failed');
      timer.current = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    }
  };
  const Resting = icon === 'link' ? LinkIcon : CopyIcon;
  const Icon =
    (outcome === 'copied' && DoneIcon) ||
    (outcome === 'failed' && FailedIcon) ||
    Resting;
  return (
    <span className={`${classes.root} ${className ?? ''}`}>
      <span
        role="status"
        className={`${classes.outcome} ${
          icon === 'copy' && !inline ? classes.over : ''
        }`}
      >
        {outcome === 'copied' && [t('copy.copied'), caution].join(' ').trim()}
        {outcome === 'failed' && t('copy.failed')}
      </span>
      <IconButton
        className={inline ? classes.inline : classes.button}
        aria-label={label}
        title={label}
        onClick={copy}
      >
        <Icon fontSize="small" />
      </IconButton>
    </span>
  );
}
