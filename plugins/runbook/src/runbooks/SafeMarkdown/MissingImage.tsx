import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { MarkdownLink } from './MarkdownLink';

const useStyles = makeStyles(theme => ({
  missing: {
    display: 'inline-block',
    padding: theme.spacing(0.5, 1),
    border: `1px dashed ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

export interface MissingImageProps {
  alt?: string;
  /** As the document links it. */
  href?: string;
  /** Why it is missing. */
  reason?: string;
}

/** Says which image cannot be shown, and leads to its source where that has an address. */
export function MissingImage({ alt, href, reason }: MissingImageProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <span className={classes.missing} title={reason}>
      {t('image.failed', { alt: alt || t('image.unnamed') })}
      {href && (
        <>
          {' '}
          (<MarkdownLink href={href}>{href}</MarkdownLink>)
        </>
      )}
    </span>
  );
}
