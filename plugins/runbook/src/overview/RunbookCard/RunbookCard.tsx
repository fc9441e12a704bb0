import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceOverview } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useFiringOf } from '../../alerts/hooks/useFiringOf';
import { RunbookApi, runbookApiRef } from '../../api';
import {
  Known,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
} from '../../hooks';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { FiringNow } from './FiringNow';
import { RunbookNow } from './RunbookNow';
import { TabLinks } from './TabLinks';

/** A runbook changes seldom; what fires is asked for more often by itself. */
const RHYTHM: PollRhythm = { first: 600_000, factor: 1, most: 600_000 };

const memories = new WeakMap<RunbookApi, Map<string, Known<ServiceOverview>>>();

const useStyles = makeStyles(theme => ({
  parts: { display: 'grid', gap: theme.spacing(1.5), margin: 0, minWidth: 0 },
}));

/** What there is for whoever is on call for the service around it, and what fires. */
export function RunbookCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // Another entity is another card: nothing of the last one must be left.
  return <CardOf key={entityRef} entityRef={entityRef} />;
}

function CardOf({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(runbookApiRef);
  const service = useLastKnown(memoryOf(memories, api), entityRef, () =>
    api.getService(entityRef),
  );
  usePoll(service.reload, RHYTHM);
  const refs = useMemo(() => [entityRef], [entityRef]);
  const firing = useFiringOf(refs);
  const known = firing.value?.services.find(one => one.entityRef === entityRef);
  return (
    <EntityInfoCard title={t('overview.card.title')}>
      <div className={classes.parts}>
        {/* What fires comes first: it is why one is here at night. */}
        <LoadFailure
          part={firing}
          title={t('alerts.loadFailed')}
          refusals={{
            notPermitted: t('alerts.notPermitted'),
            notFound: t('alerts.notFound'),
          }}
        />
        {known && <FiringNow counts={known.firing} />}
        {firing.value && !known && <div>{t('alerts.notPermitted')}</div>}
        <LoadFailure part={service} title={t('error.runbook')} />
        {service.value && <RunbookNow status={service.value.runbook} />}
        {((!service.value && service.loading) ||
          (!firing.value && firing.loading)) && <LoadingSkeleton lines={2} />}
        <TabLinks />
      </div>
    </EntityInfoCard>
  );
}
