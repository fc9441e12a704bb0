import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentSummary } from 'backstage-plugin-runbook-common';
import { Link as RouterLink } from 'react-router-dom';
import { useNow } from '../../hooks';
import { useDurationText } from '../../rotations/times';
import { useRunbookTranslation } from '../../translation';
import { AtTime, useTextStyles } from '../layout';
import { useIncidentAddress } from '../links';
import { DrillMark, SeverityMark, StateMark } from '../marks';

const useStyles = makeStyles(theme => ({
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
}));

/** An incident in a list: what, how bad, how long. */
export function IncidentRow({ incident }: { incident: IncidentSummary }) {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const address = useIncidentAddress();
  const duration = useDurationText();
  const now = useNow();
  const { id, title, severity, state, drill, declaredAt, endedAt } = incident;
  const start = Date.parse(declaredAt);
  return (
    <li className={text.row}>
      <div className={text.grow}>
        <Link
          component={RouterLink}
          to={address(incident)}
          underline="always"
          className={text.strong}
        >
          {title}
        </Link>
        <div className={text.small}>
          {id} · <AtTime at={declaredAt} /> ·{' '}
          {endedAt
            ? t('incident.list.duration', {
                duration: duration(Date.parse(endedAt) - start),
              })
            : t('incident.list.since', {
                duration: duration(wholeMinutes(now - start)),
              })}
          {incident.services.length > 0 &&
            ` · ${incident.services.map(one => one.title).join(', ')}`}
          {incident.postmortem &&
            ` · ${t('incident.list.postmortem')}: ${t(
              `incident.postmortem.state.${incident.postmortem}`,
            )}`}
        </div>
      </div>
      <div className={classes.marks}>
        <SeverityMark severity={severity} />
        <StateMark state={state} />
        {drill && <DrillMark />}
      </div>
    </li>
  );
}

/** Seconds would stand still between two looks at the clock. */
function wholeMinutes(length: number): number {
  return Math.max(60_000, Math.floor(length / 60_000) * 60_000);
}
