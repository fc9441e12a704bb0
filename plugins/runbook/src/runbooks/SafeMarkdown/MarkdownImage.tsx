import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useRef, useState } from 'react';
import { runbookTranslationRef } from '../../translation';
import { useDocumentContext, useRunbookContext } from '../RunbookContext';
import { useNearby } from './useNearby';
import { useRunbookImage } from './useRunbookImage';

const useStyles = makeStyles(theme => ({
  image: { maxWidth: '100%', height: 'auto' },
  missing: {
    display: 'inline-block',
    padding: theme.spacing(0.5, 1),
    border: `1px dashed ${theme.palette.text.secondary}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

export interface MarkdownImageProps {
  src?: string;
  alt?: string;
  title?: string;
  width?: string | number;
  height?: string | number;
}

/** An image of a document, from the web or from beside the document. */
export function MarkdownImage({ src, ...image }: MarkdownImageProps) {
  if (!src) {
    return <Missing alt={image.alt} />;
  }
  if (/^(https?:)?\/\//i.test(src)) {
    return <ShownImage src={src.replace(/^\/\//, 'https://')} {...image} />;
  }
  return <ImageBeside href={src} {...image} />;
}

function ShownImage({ src, alt = '', ...image }: MarkdownImageProps) {
  const classes = useStyles();
  const [failed, setFailed] = useState(false);
  if (failed) {
    return <Missing alt={alt} href={src} />;
  }
  return (
    <img
      {...image}
      src={src}
      alt={alt}
      className={classes.image}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}

/** The back end reads it, as only that may see the repository. */
function ImageBeside({
  href,
  ...image
}: Omit<MarkdownImageProps, 'src'> & { href: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  const { entityRef } = useRunbookContext();
  const { id: document } = useDocumentContext();
  const placeRef = useRef<HTMLSpanElement>(null);
  const nearby = useNearby(placeRef);
  const { url, error } = useRunbookImage(
    nearby ? { entityRef, document, href } : undefined,
  );
  if (error) {
    return <Missing alt={image.alt} href={href} reason={error.message} />;
  }
  if (url) {
    return <ShownImage src={url} {...image} />;
  }
  return (
    <span ref={placeRef} className={classes.missing}>
      {t('image.loading', { alt: image.alt || href })}
    </span>
  );
}

function Missing(props: { alt?: string; href?: string; reason?: string }) {
  const { alt, href, reason } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbookTranslationRef);
  return (
    <span className={classes.missing} title={reason}>
      {t('image.failed', { alt: alt || href || t('image.unnamed') })}
      {href && alt ? ` (${href})` : ''}
    </span>
  );
}
