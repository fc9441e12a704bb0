import { makeStyles } from '@material-ui/core/styles';
import { FiringLine, FiringService } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { StateMarks } from '../AlertTable/StateMarks';
import { ProcedureButton } from '../AlertTable/ProcedureButton';
import { SeverityChip } from '../SeverityChip';
import { ServiceCard } from './ServiceCard';

const useStyles = makeStyles(theme => ({
  quiet: { color: quietText(theme) },
  list: { listStyle: 'none', margin: theme.spacing(1, 0, 0), padding: 0 },
  alert: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  text: { flex: '1 1 16rem', minWidth: 0 },
  name: { fontWeight: 700, marginRight: theme.spacing(1) },
}));

/** What fires of a service, each with what to do. */
export function FiringServiceItem({ service }: { service: FiringService }) {
  const { entityRef, alerts, firing } = service;
  const classes = useStyles();
  const total = firing.reduce((sum, count) => sum + count.alerts, 0);
  return (
    <ServiceCard service={service} others={total - alerts.length}>
      <ul className={classes.list}>
        {alerts.map(alert => (
          <li
            key={`${alert.name} ${alert.severityText}`}
            className={classes.alert}
          >
            <FiringLineText alert={alert} />
            <div>
              <ProcedureButton
                entityRef={entityRef}
                name={alert.name}
                procedure={alert.procedure}
              />
            </div>
          </li>
        ))}
      </ul>
    </ServiceCard>
  );
}

function FiringLineText({ alert }: { alert: FiringLine }) {
  const { name, severity, severityText, instances, since, states } = alert;
  const { silenced = 0 } = alert;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <div className={classes.text}>
      <span className={classes.name}>{name}</span>
      {severity && <SeverityChip severity={severity} text={severityText} />}
      <div className={classes.quiet}>
        {t('alerts.firing.since')} <Age at={since} />
        {instances > 1 &&
          `, ${t('alerts.firing.instances', { count: instances })}`}
        {silenced > 0 &&
          `, ${t('alerts.counts.instances', { count: silenced })}`}
      </div>
      <StateMarks states={states} />
    </div>
  );
}
