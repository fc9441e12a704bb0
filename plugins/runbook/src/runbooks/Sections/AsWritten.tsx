import { makeStyles } from '@material-ui/core/styles';
import { Block } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { BlockList } from '../Blocks';
import { quietText } from '../../theme/quietText';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(0.5, 0, 1.5),
    '& > summary': {
      cursor: 'pointer',
      // Room for a finger.
      padding: theme.spacing(1.25, 0),
      color: quietText(theme),
      fontSize: theme.typography.pxToRem(14),
      width: 'fit-content',
    },
  },
}));

/** The author's own text of what is shown as a view, folded: a view may not know every column. */
export function AsWritten({ written }: { written: Block }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <details className={classes.root}>
      <summary>{t('asWritten')}</summary>
      <BlockList blocks={[written]} />
    </details>
  );
}
