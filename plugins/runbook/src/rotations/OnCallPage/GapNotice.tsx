import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useEffect } from 'react';
import { useRunbookTranslation } from '../../translation';
import { RotationLink } from '../MyOnCall/RotationLink';
import { useOnCallPages } from './useOnCallPages';

/** Titles beyond these are behind the filter. */
const NAMED = 5;
/** Pages that are asked for by itself, each of a thousand rotations. */
const MOST = 10;
const ASKED = { state: 'gap', limit: 100 } as const;

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    borderWidth: 3,
    fontSize: theme.typography.pxToRem(16),
    overflowWrap: 'anywhere',
  },
  list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
  button: { minHeight: 44 },
}));

/** Says loudly where in the estate a page would reach nobody. */
export function GapNotice({ onShow }: { onShow?: () => void }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { pages, hasMore, loading, error, more } = useOnCallPages(ASKED);
  const found = pages.flatMap(({ rotations }) => rotations);
  // A page says nothing of what is behind it: in a large estate the only gap
  // may be among the rotations that nobody looked through yet.
  const looksOn =
    hasMore &&
    !loading &&
    !error &&
    found.length < NAMED &&
    pages.length < MOST;
  useEffect(() => {
    if (looksOn) {
      more();
    }
  }, [looksOn, more]);
  if (found.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="error"
      variant="outlined"
      role="note"
      className={classes.root}
    >
      <AlertTitle>
        {t(hasMore ? 'onCallPage.gapsAtLeast' : 'onCallPage.gaps', {
          count: found.length,
        })}
      </AlertTitle>
      <ul className={classes.list}>
        {found.slice(0, NAMED).map(({ id, title }) => (
          <li key={id}>
            <RotationLink id={id} title={title} />
          </li>
        ))}
      </ul>
      {onShow && found.length > 1 && (
        <Button className={classes.button} variant="outlined" onClick={onShow}>
          {t('onCallPage.showGaps')}
        </Button>
      )}
    </Alert>
  );
}
