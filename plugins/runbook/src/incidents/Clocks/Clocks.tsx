import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { ClockCard } from './ClockCard';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

/** What is due in the incident, the soonest first. */
export function Clocks() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  if (detail.clocks.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('incident.clock.title')}>
      {detail.clocks.map(({ kind, since, due }) => (
        <li key={kind}>
          <ClockCard
            kind={kind}
            since={Date.parse(since)}
            due={Date.parse(due)}
          />
        </li>
      ))}
    </ul>
  );
}
