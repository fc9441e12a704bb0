import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { AlertMatch, ResolvedAlert } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { AlertApi, alertApiRef } from '../../api';
import { Known, memoryOf, useLastKnown } from '../../hooks';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { alertTemplate } from '../alertTemplate';
import { usePlaceAddress } from '../hooks/usePlaceAddress';
import { Snippet } from '../Snippet';
import { labelsOf, valuesOf } from './labelsOf';
import { MatchList } from './MatchList';

const memories = new WeakMap<AlertApi, Map<string, Known<ResolvedAlert>>>();

const useStyles = makeStyles(theme => ({
  root: {
    gridArea: 'pageContent',
    maxWidth: '60rem',
    padding: theme.spacing(3),
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
  heading: { fontSize: theme.typography.pxToRem(24), fontWeight: 700 },
}));

/**
 * Where the `runbook_url` of an alert leads: on to the procedure, with the
 * alert's labels as values of its placeholders.
 */
export function AlertPage() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { search } = useLocation();
  const labels = useMemo(() => labelsOf(search), [search]);
  const { alertname } = labels;
  return (
    <main className={classes.root}>
      {alertname ? (
        <Resolved key={search} labels={{ ...labels, alertname }} />
      ) : (
        <>
          <Typography component="h1" className={classes.heading}>
            {t('alerts.page.title')}
          </Typography>
          <p>{t('alerts.page.noName')}</p>
        </>
      )}
    </main>
  );
}

function Resolved(props: {
  labels: { alertname: string } & Record<string, string>;
}) {
  const { labels } = props;
  const { alertname: name } = labels;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(alertApiRef);
  const addresses = usePlaceAddress();
  const resolved = useLastKnown(
    memoryOf(memories, api),
    JSON.stringify(labels),
    () => api.resolveAlert(labels),
  );
  const addressOf = (match: AlertMatch) =>
    match.procedure
      ? addresses.place(match.procedure, valuesOf(labels))
      : addresses.alert(match.entityRef, match.name);

  const { matches = [], nearest = [] } = resolved.value ?? {};
  const [only, ...others] = matches;
  // What was known before may have changed: only an answer of now leads on.
  if (only && others.length === 0 && !resolved.loading) {
    return <Navigate to={addressOf(only)} replace />;
  }
  const heading = (text: string) => (
    <Typography component="h1" className={classes.heading}>
      {text}
    </Typography>
  );
  return (
    <>
      {resolved.loading && (
        <>
          {heading(t('alerts.page.looking', { name }))}
          <LoadingSkeleton lines={3} />
        </>
      )}
      {!resolved.loading && resolved.error && heading(t('alerts.page.title'))}
      <LoadFailure
        part={resolved}
        title={t('alerts.page.loadFailed')}
        refusals={{
          notPermitted: t('alerts.notPermitted'),
          notFound: t('alerts.notFound'),
        }}
      />
      {!resolved.loading && matches.length > 1 && (
        <>
          {heading(t('alerts.page.several', { name }))}
          <MatchList matches={matches} addressOf={addressOf} />
        </>
      )}
      {!resolved.loading && resolved.value && matches.length === 0 && (
        <>
          {heading(t('alerts.page.none', { name }))}
          {nearest.length > 0 && (
            <>
              <p>{t('alerts.page.nearest')}</p>
              <MatchList matches={nearest} addressOf={addressOf} />
            </>
          )}
          <p>{t('alerts.page.document')}</p>
          <Snippet
            text={alertTemplate({ name, severityText: labels.severity })}
            label={t('alerts.details.copyTemplate', { name })}
            copyLabel={t('alerts.details.copyTemplate', { name })}
          />
        </>
      )}
    </>
  );
}
