import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useRunbookTranslation } from '../../translation';
import { CopyButton } from '../../Copy';
import { ANCHOR_ATTRIBUTE } from '../hooks';
import { useRunbookContext } from '../RunbookContext';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

const useStyles = makeStyles(theme => ({
  row: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  heading: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    // An app's own header may stick to the top of the page.
    scrollMarginTop: '80px',
    fontWeight: 700,
    fontSize: ({ level }: { level: number }) =>
      theme.typography.pxToRem([0, 28, 24, 19, 17, 16, 15][level] ?? 15),
    lineHeight: 1.3,
    fontFamily: 'inherit',
  },
}));

export interface AnchorHeadingProps {
  fragment: string;
  /** Plain text of the heading. */
  title: string;
  /** 1 to 6 */
  level: number;
  /** Shown in place of the title. */
  children?: ReactNode;
  className?: string;
}

/** A heading that an address can lead to, with the button that copies the address. */
export function AnchorHeading(props: AnchorHeadingProps) {
  const { fragment, title, level, children, className } = props;
  const classes = useStyles({ level });
  const { t } = useRunbookTranslation();
  const { linkTo } = useRunbookContext();
  return (
    <div className={classes.row}>
      <Typography
        component={HEADINGS[Math.min(Math.max(level, 1), 6) - 1] ?? 'h6'}
        className={`${classes.heading} ${className ?? ''}`}
        tabIndex={-1}
        {...{ [ANCHOR_ATTRIBUTE]: fragment }}
      >
        {children ?? title}
      </Typography>
      <CopyButton
        icon="link"
        text={() => linkTo(fragment)}
        label={t('copy.link', { title })}
      />
    </div>
  );
}
