import { makeStyles } from '@material-ui/core/styles';
import { FiringCount } from 'backstage-plugin-runbook-common';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { SeverityChip } from '../SeverityChip';
import { countFiring } from './countFiring';

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
  silenced: { color: quietText(theme) },
}));

/** How many alerts fire of each severity, the worst first, and apart how many are silenced. */
export function FiringCounts({ counts }: { counts: readonly FiringCount[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { silenced } = countFiring(counts);
  return (
    <ul className={classes.root} aria-label={t('alerts.counts.label')}>
      {counts
        .map(({ severity, alerts, silenced: quiet = 0 }) => ({
          severity,
          loud: alerts - quiet,
        }))
        .filter(({ loud }) => loud > 0)
        .map(({ severity, loud }) => (
          <li key={severity ?? 'none'} className={classes.item}>
            {loud} ×{' '}
            {severity ? (
              <SeverityChip severity={severity} />
            ) : (
              t('alerts.filter.noSeverity')
            )}
          </li>
        ))}
      {silenced > 0 && (
        <li className={`${classes.item} ${classes.silenced}`}>
          {t('alerts.counts.silenced', { count: silenced })}
        </li>
      )}
    </ul>
  );
}
