import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { MissingImage } from './MissingImage';

const useStyles = makeStyles({ image: { maxWidth: '100%', height: 'auto' } });

export interface ShownImageProps {
  /** Where the browser gets it. */
  src: string;
  /** As the document links it. */
  href: string;
  alt?: string;
  title?: string;
  width?: string | number;
  height?: string | number;
}

/** An image, or the word that it is missing when the browser cannot show it. */
export function ShownImage({ href, alt = '', ...image }: ShownImageProps) {
  const classes = useStyles();
  const [failed, setFailed] = useState(false);
  if (failed) {
    return <MissingImage alt={alt} href={href} />;
  }
  return (
    <img
      {...image}
      alt={alt}
      className={classes.image}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}
