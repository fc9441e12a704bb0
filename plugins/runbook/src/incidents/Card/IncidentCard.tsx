import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  EntityInfoCard,
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import Link from '@material-ui/core/Link';
import { Link as RouterLink } from 'react-router-dom';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { IncidentRow } from '../Calm';
import { useServiceIncidents } from '../hooks/useServiceIncidents';
import { useTextStyles } from '../layout';

/** The incidents of a service, for the overview of its page. */
export function IncidentCard() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { entity } = useEntity();
  const entityRoute = useRouteRef(entityRouteRef);
  const incidents = useServiceIncidents(stringifyEntityRef(entity));
  const { value } = incidents;
  const [last] = value?.recent ?? [];
  return (
    <EntityInfoCard title={t('incident.card.title')}>
      <LoadFailure
        part={incidents}
        title={t('incident.loadFailed')}
        refusals={{
          notPermitted: t('incident.notPermitted'),
          notFound: t('incident.serviceNotFound'),
        }}
      />
      {!value && incidents.loading && !incidents.error && (
        <LoadingSkeleton lines={2} />
      )}
      {value && (
        <>
          {value.open.length === 0 && (
            <p className={text.quiet}>{t('incident.card.calm')}</p>
          )}
          <ul className={text.list}>
            {value.open.map(incident => (
              <IncidentRow key={incident.id} incident={incident} />
            ))}
          </ul>
          {value.open.length === 0 && last && (
            <>
              <div className={text.small}>{t('incident.card.last')}</div>
              <ul className={text.list}>
                <IncidentRow incident={last} />
              </ul>
            </>
          )}
          <Link
            component={RouterLink}
            underline="always"
            to={`${entityRoute(entityRouteParams(entity))}/incident`}
          >
            {t('incident.card.tab')}
          </Link>
        </>
      )}
    </EntityInfoCard>
  );
}
