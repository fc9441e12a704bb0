import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useContext, useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { InsideLinkContext } from './InsideLinkContext';
import { MarkdownLink } from './MarkdownLink';
import { ShownImage, ShownImageProps } from './ShownImage';

const useStyles = makeStyles(theme => ({
  button: { minHeight: 44, margin: theme.spacing(0, 1) },
}));

/**
 * An image on another host. It is loaded only when the reader asks for it:
 * otherwise whoever wrote the document learns who reads it, when and where.
 */
export function RemoteImage(image: ShownImageProps) {
  const { src, alt } = image;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const insideLink = useContext(InsideLinkContext);
  const [wanted, setWanted] = useState(false);
  if (wanted) {
    return <ShownImage {...image} />;
  }
  const told = { host: hostOf(src), alt: alt || t('image.unnamed') };
  const name = t('image.remote', told);
  if (insideLink) {
    return <>{name}</>;
  }
  return (
    <>
      <MarkdownLink href={src}>{name}</MarkdownLink>
      <Button
        className={classes.button}
        size="small"
        variant="outlined"
        aria-label={t('image.showNamed', told)}
        onClick={() => setWanted(true)}
      >
        {t('image.show')}
      </Button>
    </>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    // Not an address: shown as it stands.
    return url;
  }
}
