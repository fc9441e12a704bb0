import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import MuiLink from '@material-ui/core/Link';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { AlertFault, FaultyServices } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { alertApiRef } from '../../api';
import { usePages } from '../../hooks';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { RuleLink } from '../AlertDetails/RuleLink';
import { usePlaceAddress } from '../hooks/usePlaceAddress';
import { SeverityChip } from '../SeverityChip';
import { PagedList } from './PagedList';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  service: {
    marginBottom: theme.spacing(2),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
  },
  title: { fontSize: theme.typography.pxToRem(17), fontWeight: 700 },
  alert: {
    padding: theme.spacing(0.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '& a': { textDecoration: 'underline' },
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 32,
    marginRight: theme.spacing(1),
    textDecoration: 'underline',
  },
  quiet: { color: quietText(theme) },
  help: { maxWidth: '48rem' },
}));

/** Alerts that their owners have something to mend of, by service. */
export function FaultyList({ fault }: { fault: AlertFault }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(alertApiRef);
  const list = usePages(
    useCallback(
      (cursor?: string) => api.listFaulty({ fault, cursor }),
      [api, fault],
    ),
  );
  const services = list.pages.flatMap(page => page.services);
  const looked = list.pages.reduce((sum, page) => sum + page.looked, 0);
  const found = services.reduce((sum, { total }) => sum + total, 0);
  return (
    <PagedList list={list} moreLabel={t('alertsPage.lookOn')}>
      <p className={classes.help}>{t(`alertsPage.${fault}.help`)}</p>
      <div role="status">
        {t('alertsPage.found', { count: found, looked: String(looked) })}
      </div>
      <ul className={classes.list}>
        {services.map(service => (
          <li key={service.entityRef}>
            <FaultyService service={service} />
          </li>
        ))}
      </ul>
    </PagedList>
  );
}

function FaultyService(props: { service: FaultyServices['services'][number] }) {
  const { entityRef, title, owner, total, alerts } = props.service;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const addresses = usePlaceAddress();
  return (
    <article className={classes.service} aria-label={title}>
      <Typography component="h3" className={classes.title}>
        <MuiLink
          component={Link}
          to={addresses.alerts(entityRef)}
          className={classes.link}
        >
          {title}
        </MuiLink>
      </Typography>
      {owner && (
        <div className={classes.quiet}>
          {t('alertsPage.owner')} <EntityRefLink entityRef={owner} />
        </div>
      )}
      <ul className={classes.list}>
        {alerts.map(
          ({ id, name, severity, severityText, runbookUrl, link }) => (
            <li key={id} className={classes.alert}>
              <MuiLink
                component={Link}
                to={addresses.alert(entityRef, id)}
                className={classes.link}
              >
                {name}
              </MuiLink>
              {severity && (
                <SeverityChip severity={severity} text={severityText} />
              )}
              {runbookUrl &&
                (link?.state === 'near' || link?.state === 'dangling') && (
                  <div>
                    <RuleLink url={runbookUrl} link={link} />
                  </div>
                )}
            </li>
          ),
        )}
      </ul>
      {total > alerts.length && (
        <MuiLink
          component={Link}
          to={addresses.alerts(entityRef)}
          className={classes.link}
        >
          {t('alertsPage.moreAlerts', { count: total - alerts.length })}
        </MuiLink>
      )}
    </article>
  );
}
