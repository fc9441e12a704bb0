import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { nearFragments } from '../layout';
import { InTabLink } from '../links';
import { useRunbookContext } from '../RunbookContext';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  list: {
    margin: theme.spacing(1, 0, 0),
    '& a': { textDecoration: 'underline' },
  },
}));

/** Says that the address names a place that the runbook does not have, and which come near. */
export function UnknownPlace({ fragment }: { fragment: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const near = nearFragments(fragment, layout.fragments);
  return (
    <Alert severity="warning" variant="outlined" className={classes.root}>
      {t('unknownPlace.title', { fragment })}
      {near.length > 0 && (
        <>
          {' '}
          {t('unknownPlace.near')}
          <ul className={classes.list}>
            {near.map(place => (
              <li key={place}>
                <InTabLink fragment={place}>{place}</InTabLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
