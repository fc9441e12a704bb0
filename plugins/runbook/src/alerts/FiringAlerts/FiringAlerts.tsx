import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceAlerts } from 'backstage-plugin-runbook-common';
import { useId, useState } from 'react';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { FiringAlert } from './FiringAlert';
import { groupFiring } from './groupFiring';

/** Alerts that are shown at once, the worst; in a storm the others would hide all that is below. */
const SHOWN = 25;

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3) },
  age: { color: quietText(theme), marginBottom: theme.spacing(1) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  button: { minHeight: 44, textTransform: 'none' },
}));

export interface FiringAlertsProps {
  entityRef: string;
  value: ServiceAlerts;
  /** When the portal told this, in milliseconds since the epoch. */
  askedAt: number | undefined;
}

/**
 * What fires now. Where nothing does, nothing is said: the portal knows only
 * what it is told.
 */
export function FiringAlerts(props: FiringAlertsProps) {
  const { entityRef, value, askedAt } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const groups = groupFiring(value.firing, value.alerts);
  if (groups.length === 0) {
    return null;
  }
  const silenced = groups.filter(({ instances }) =>
    instances.every(({ suppression }) => suppression),
  ).length;
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography variant="h5" component="h2" id={titleId}>
        {t('alerts.firing.title', { count: groups.length - silenced })}
        {silenced > 0 &&
          `, ${t('alerts.counts.silenced', { count: silenced })}`}
      </Typography>
      {askedAt !== undefined && (
        <div className={classes.age}>
          {t('alerts.firing.asked')} <Age at={askedAt} />
        </div>
      )}
      <ul className={classes.list}>
        {(open ? groups : groups.slice(0, SHOWN)).map(group => (
          <li key={group.id}>
            <FiringAlert entityRef={entityRef} group={group} />
          </li>
        ))}
      </ul>
      {groups.length > SHOWN && (
        <Button
          className={classes.button}
          variant="outlined"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open
            ? t('alerts.firing.fewAlerts')
            : t('alerts.firing.allAlerts', { count: groups.length - SHOWN })}
        </Button>
      )}
    </section>
  );
}
