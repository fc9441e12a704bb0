import { makeStyles } from '@material-ui/core/styles';
import { FiringCount } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { SeverityChip } from '../SeverityChip';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: { whiteSpace: 'nowrap' },
}));

/** How many alerts fire of each severity, the worst first. */
export function FiringCounts({ counts }: { counts: readonly FiringCount[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <ul className={classes.root} aria-label={t('alerts.counts.label')}>
      {counts.map(({ severity, alerts }) => (
        <li key={severity ?? 'none'} className={classes.item}>
          {alerts} ×{' '}
          {severity ? (
            <SeverityChip severity={severity} />
          ) : (
            t('alerts.filter.noSeverity')
          )}
        </li>
      ))}
    </ul>
  );
}
