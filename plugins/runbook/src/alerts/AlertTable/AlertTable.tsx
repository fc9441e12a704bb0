import { makeStyles } from '@material-ui/core/styles';
import { ServiceAlert, ServiceAlerts } from 'backstage-plugin-runbook-common';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { FilterFacts } from '../AlertFilters';
import { daysIn } from '../FiredChart';
import { AlertRow } from './AlertRow';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    background: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
  },
  head: {
    padding: theme.spacing(1),
    textAlign: 'left',
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 700,
    color: quietText(theme),
  },
  secondary: { [theme.breakpoints.down('xs')]: { display: 'none' } },
}));

export interface AlertTableProps {
  entityRef: string;
  alerts: readonly ServiceAlert[];
  facts: FilterFacts;
  /** That the history of each tells of. */
  days: ServiceAlerts['history'];
  /** Id of the alert that is open. */
  openAlert: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** The alerts of a service, one a line. */
export function AlertTable(props: AlertTableProps) {
  const { entityRef, alerts, facts, days, openAlert, onOpen } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <table className={classes.table} aria-label={t('alerts.table.label')}>
      <thead>
        <tr>
          <th scope="col" className={classes.head}>
            {t('alerts.table.alert')}
          </th>
          <th scope="col" className={`${classes.head} ${classes.secondary}`}>
            {t('alerts.table.for')}
          </th>
          <th scope="col" className={`${classes.head} ${classes.secondary}`}>
            {t('alerts.table.fired', { days: String(daysIn(days)) })}
          </th>
          <th scope="col" className={classes.head}>
            {t('alerts.table.action')}
          </th>
        </tr>
      </thead>
      <tbody>
        {alerts.map(alert => (
          <AlertRow
            key={alert.id}
            entityRef={entityRef}
            alert={alert}
            rulesKnown={facts.rulesKnown}
            firing={facts.firing.has(alert.id)}
            days={days}
            open={alert.id === openAlert}
            onToggle={() =>
              onOpen(alert.id === openAlert ? undefined : alert.id)
            }
          />
        ))}
      </tbody>
    </table>
  );
}
