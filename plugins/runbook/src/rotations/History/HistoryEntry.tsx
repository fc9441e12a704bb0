import { makeStyles } from '@material-ui/core/styles';
import { RotationChange } from 'backstage-plugin-runbook-common';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { nameOfPrincipal } from '../layout/useChangeText';
import { useRotationContext } from '../RotationContext';
import { InstantInZones } from '../times';
import { useHistoryText } from './useHistoryText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(11rem, 14rem) 1fr',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  quiet: { color: quietText(theme) },
  what: { fontWeight: 700 },
  details: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** One change: when, by whom, and what it changed, in words. */
export function HistoryEntry({ change }: { change: RotationChange }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail, personOf } = useRotationContext();
  const text = useHistoryText();
  const { what, details } = text(change);
  const by = nameOfPrincipal(change.by, user => personOf(user).displayName);
  return (
    <li className={classes.root}>
      <div className={classes.quiet}>
        <InstantInZones
          at={Date.parse(change.at)}
          otherZone={detail.timeZone}
        />
      </div>
      <div>
        <span className={classes.what}>{what}</span>{' '}
        <span className={classes.quiet}>
          {t('rotation.history.by', { by })}
        </span>
        {details.length > 0 && (
          <ul className={classes.details}>
            {details.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
