import Alert from '@material-ui/lab/Alert';
import { makeStyles } from '@material-ui/core/styles';
import { RunbookPlace } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { InTabLink } from '../links';
import { quietText } from '../../theme';
import { useRunbookContext } from '../RunbookContext';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  list: {
    margin: theme.spacing(1, 0, 0),
    '& a': { textDecoration: 'underline' },
  },
  path: { color: quietText(theme), fontFamily: 'monospace' },
}));

export interface AmbiguousPlaceProps {
  fragment: string;
  /** Each in another document. */
  places: readonly RunbookPlace[];
}

/**
 * Says that the address may mean several places, and lets the reader choose:
 * led to the wrong one, nobody would notice.
 */
export function AmbiguousPlace({ fragment, places }: AmbiguousPlaceProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  return (
    <Alert severity="warning" variant="outlined" className={classes.root}>
      {places.length === 2
        ? t('ambiguousPlace.two', { fragment })
        : t('ambiguousPlace.more', { fragment })}
      <ul className={classes.list}>
        {places.map(place => {
          const imported = layout.document(place.documentId);
          return (
            <li key={place.documentId}>
              <InTabLink fragment={layout.anchors.fragment(place)}>
                {imported?.document.title || place.documentId}
              </InTabLink>{' '}
              <span className={classes.path}>{imported?.path}</span>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}
