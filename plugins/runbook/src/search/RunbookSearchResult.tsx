import { Link } from '@backstage/core-components';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import ProcedureIcon from '@material-ui/icons/PlaylistPlay';
import AlertIcon from '@material-ui/icons/NotificationsActive';
import SectionIcon from '@material-ui/icons/MenuBook';
import { TIER_NAMES } from 'backstage-plugin-runbook-common';
import { SeverityChip } from '../alerts/SeverityChip';
import { quietText } from '../theme';
import { useRunbookTranslation } from '../translation';
import { asRunbookDocument } from './asRunbookDocument';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', minWidth: 0, marginBottom: theme.spacing(2) },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontSize: theme.typography.h6.fontSize, fontWeight: 700 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
    color: quietText(theme),
  },
  text: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
}));

const ICONS = {
  procedure: ProcedureIcon,
  alert: AlertIcon,
  section: SectionIcon,
};

/** What a search has found. @public */
export interface RunbookSearchResultProps {
  /** One result of the type `runbook`; nothing is shown of another. */
  result?: SearchDocument;
  /** What of it to mark. */
  highlight?: ResultHighlight;
  /** Its place among the results. */
  rank?: number;
  /** Lines of its text; 3 unless told. */
  lineClamp?: number;
}

/** A procedure, alert or section that was found: its name leads straight to it. */
export function RunbookSearchResult(props: RunbookSearchResultProps) {
  const { result, highlight, lineClamp = 3 } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const found = result && asRunbookDocument(result);
  if (!found) {
    return null;
  }
  const Icon = ICONS[found.kind];
  const marked = (field: 'title' | 'text') => {
    const text = highlight?.fields[field];
    return text ? (
      <HighlightedSearchResultText
        text={text}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      found[field]
    );
  };
  return (
    <div className={classes.root}>
      <ListItemIcon>
        <Icon aria-hidden />
      </ListItemIcon>
      <div className={classes.body}>
        <Link to={found.location} className={classes.title}>
          {marked('title')}
        </Link>
        <div className={classes.facts}>
          <span>
            {t(`search.kinds.${found.kind}`)} · {found.service}
          </span>
          {found.severity && <SeverityChip severity={found.severity} />}
          {found.tier !== undefined && (
            <span>
              {t('search.tier')} {found.tier}, {TIER_NAMES[found.tier]}
            </span>
          )}
          {found.owner && (
            <span>
              {t('search.ownedBy')}{' '}
              <EntityDisplayName entityRef={found.owner} hideIcon />
            </span>
          )}
        </div>
        <div className={classes.text} style={{ WebkitLineClamp: lineClamp }}>
          {marked('text')}
        </div>
      </div>
    </div>
  );
}
