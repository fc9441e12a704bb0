import { useApi } from '@backstage/core-plugin-api';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { AlertFault, FaultyServices } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { alertApiRef } from '../../api';
import { usePages } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { RuleLink } from '../AlertDetails/RuleLink';
import { usePlaceAddress } from '../hooks/usePlaceAddress';
import { SeverityChip } from '../SeverityChip';
import { PagedList } from './PagedList';
import { ServiceCard } from './ServiceCard';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
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
  const { entityRef, total, alerts } = props.service;
  const classes = useStyles();
  const addresses = usePlaceAddress();
  return (
    <ServiceCard service={props.service} others={total - alerts.length}>
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
    </ServiceCard>
  );
}
