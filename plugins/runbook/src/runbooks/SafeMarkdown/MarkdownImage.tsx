import { useRef } from 'react';
import { useRunbookTranslation } from '../../translation';
import { useDocumentContext, useRunbookContext } from '../RunbookContext';
import { MissingImage } from './MissingImage';
import { RemoteImage } from './RemoteImage';
import { ShownImage, ShownImageProps } from './ShownImage';
import { useNearby } from './useNearby';
import { useRunbookImage } from './useRunbookImage';

export type MarkdownImageProps = Omit<ShownImageProps, 'src' | 'href'> & {
  src?: string;
};

/** An image of a document, from the web or from beside the document. */
export function MarkdownImage({ src, ...image }: MarkdownImageProps) {
  if (!src) {
    return <MissingImage alt={image.alt} />;
  }
  if (/^(https?:)?\/\//i.test(src)) {
    const url = src.replace(/^\/\//, 'https://');
    return <RemoteImage key={url} src={url} href={url} {...image} />;
  }
  return <ImageBeside href={src} {...image} />;
}

/** The back end reads it, as only that may see the repository. */
function ImageBeside({ href, ...image }: Omit<ShownImageProps, 'src'>) {
  const { t } = useRunbookTranslation();
  const { entityRef } = useRunbookContext();
  const { id: document } = useDocumentContext();
  const placeRef = useRef<HTMLSpanElement>(null);
  const nearby = useNearby(placeRef);
  const { url, error } = useRunbookImage(
    nearby ? { entityRef, document, href } : undefined,
  );
  if (error) {
    return <MissingImage alt={image.alt} href={href} reason={error.message} />;
  }
  if (url) {
    return <ShownImage src={url} href={href} {...image} />;
  }
  return (
    <span ref={placeRef}>{t('image.loading', { alt: image.alt || href })}</span>
  );
}
