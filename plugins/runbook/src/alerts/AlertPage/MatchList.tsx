import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { AlertMatch } from 'backstage-plugin-runbook-common';
import { Link } from 'react-router-dom';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { SeverityChip } from '../SeverityChip';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 44,
    fontWeight: 700,
    textDecoration: 'underline',
    marginRight: theme.spacing(1),
  },
  quiet: { color: quietText(theme) },
}));

export interface MatchListProps {
  matches: readonly AlertMatch[];
  addressOf: (match: AlertMatch) => string;
}

/** Alerts to choose from, each with its service and where it leads. */
export function MatchList({ matches, addressOf }: MatchListProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <ul className={classes.list}>
      {matches.map((match, index) => (
        <li key={index} className={classes.item}>
          <MuiLink
            component={Link}
            to={addressOf(match)}
            className={classes.link}
          >
            {match.title}: {match.name}
          </MuiLink>
          {match.severity && (
            <SeverityChip severity={match.severity} text={match.severityText} />
          )}
          <div className={classes.quiet}>
            {[
              match.procedure
                ? match.procedure.title
                : t('alerts.page.undocumented'),
              match.summary,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
