import { useApi } from '@backstage/core-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { IncidentSummary } from 'backstage-plugin-runbook-common';
import { Link as RouterLink } from 'react-router-dom';
import { IncidentApi, incidentApiRef } from '../../api';
import { Known, memoryOf, useLastKnown, usePoll, useReturn } from '../../hooks';
import { useOptionalRoute } from '../../rotations/hooks/useOptionalRoute';
import { incidentsRouteRef } from '../../routes';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { IncidentRow } from '../Calm';
import { WATCH } from '../hooks/rhythms';
import { useIncidentSignal } from '../hooks/useIncidentSignal';
import { useTextStyles } from '../layout';

interface OpenOnes {
  mine: IncidentSummary[];
  others: IncidentSummary[];
}

const answers = new WeakMap<IncidentApi, Map<string, Known<OpenOnes>>>();

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1) },
  heading: {
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
    margin: 0,
    fontFamily: 'inherit',
  },
}));

/** The open incidents of the portal, those that concern the reader first. */
export function OpenIncidents() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(incidentApiRef);
  const page = useOptionalRoute(incidentsRouteRef);
  const open = useLastKnown(memoryOf(answers, api), 'open', () => ask(api));
  usePoll(open.reload, WATCH);
  useReturn(open.reload);
  useIncidentSignal(open.reload);
  const { value } = open;
  const sections = [
    { title: t('incident.widget.yours'), incidents: value?.mine ?? [] },
    { title: t('incident.widget.others'), incidents: value?.others ?? [] },
  ].filter(({ incidents }) => incidents.length > 0);
  return (
    <div className={classes.root}>
      <LoadFailure
        part={open}
        title={t('incident.widget.failed')}
        refusals={{
          notPermitted: t('incident.notPermitted'),
          notFound: t('incident.notFound'),
        }}
      />
      {!value && open.loading && !open.error && <LoadingSkeleton lines={2} />}
      {value && sections.length === 0 && (
        <p className={text.quiet}>{t('incident.widget.none')}</p>
      )}
      {sections.map(({ title, incidents }) => (
        <section key={title} aria-label={title}>
          <h3 className={classes.heading}>{title}</h3>
          <ul className={text.list}>
            {incidents.map(incident => (
              <IncidentRow key={incident.id} incident={incident} />
            ))}
          </ul>
        </section>
      ))}
      {page && (
        <Link component={RouterLink} to={page()} underline="always">
          {t('incident.widget.all')}
        </Link>
      )}
    </div>
  );
}

async function ask(api: IncidentApi): Promise<OpenOnes> {
  const [all, mine] = await Promise.all([
    api.listIncidents({ state: 'open', limit: 50 }),
    api.listIncidents({ state: 'open', mine: 'true', limit: 50 }),
  ]);
  const isMine = new Set(mine.incidents.map(({ id }) => id));
  return {
    mine: mine.incidents,
    others: all.incidents.filter(({ id }) => !isMine.has(id)),
  };
}
