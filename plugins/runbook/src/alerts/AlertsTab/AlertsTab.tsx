import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ServiceAlerts } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useTabAddress } from '../../hooks';
import { RefreshButton } from '../../runbooks/RunbookHead';
import { LoadFailure, LoadingSkeleton } from '../../states';
import { useRunbookTranslation } from '../../translation';
import {
  AlertFilters,
  filterAlerts,
  filterOf,
  withFilter,
} from '../AlertFilters';
import { AlertTable } from '../AlertTable';
import { FiringAlerts, SourcesState } from '../FiringAlerts';
import { useServiceAlerts } from '../hooks/useServiceAlerts';
import { AlertsHead } from './AlertsHead';
import { NoAlerts } from './NoAlerts';

/** The Alerts tab of the catalog entity around it. */
export function AlertsTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // Another entity is another tab: nothing of the last one must be left.
  return <AlertsTabOf key={entityRef} entityRef={entityRef} />;
}

function AlertsTabOf({ entityRef }: { entityRef: string }) {
  const { entity } = useEntity();
  const { t } = useRunbookTranslation();
  const { alerts, refresh } = useServiceAlerts(entityRef);
  const { value } = alerts;
  return (
    <>
      <LoadFailure
        part={alerts}
        title={t('alerts.loadFailed')}
        refusals={{
          notPermitted: t('alerts.notPermitted'),
          notFound: t('alerts.notFound'),
        }}
      />
      {!value && alerts.loading && <LoadingSkeleton lines={8} />}
      {value && <SourcesState sources={value.sources} />}
      {value && (
        <FiringAlerts
          entityRef={entityRef}
          value={value}
          askedAt={alerts.knownAt}
        />
      )}
      {value && (
        <AlertsHead
          alerts={value}
          refresh={
            <RefreshButton
              entityRef={entityRef}
              busy={refresh.busy}
              error={refresh.error}
              onRefresh={refresh.run}
            />
          }
        />
      )}
      {value &&
        (value.alerts.length > 0 ? (
          <Definitions entityRef={entityRef} value={value} />
        ) : (
          value.rules.state !== 'pending' && <NoAlerts entity={entity} />
        ))}
    </>
  );
}

/** The alerts with their filters. Both live in the address, so that a link carries them. */
function Definitions(props: { entityRef: string; value: ServiceAlerts }) {
  const { entityRef, value } = props;
  const { search, currentSearch, update } = useTabAddress();
  const filter = useMemo(() => filterOf(search), [search]);
  const rulesKnown =
    value.rules.state === 'imported' || value.rules.state === 'failed';
  const facts = useMemo(
    () => ({
      rulesKnown,
      firing: new Set(value.firing.flatMap(({ alertId }) => alertId ?? [])),
    }),
    [rulesKnown, value.firing],
  );
  const shown = useMemo(
    () => filterAlerts(value.alerts, filter, facts),
    [value.alerts, filter, facts],
  );
  const open = (id: string | undefined) => {
    const params = new URLSearchParams(currentSearch());
    if (id === undefined) {
      params.delete('alert');
    } else {
      params.set('alert', id);
    }
    update({ search: params.toString() }, { replace: true });
  };
  return (
    <>
      <AlertFilters
        alerts={value.alerts}
        facts={facts}
        matches={shown.length}
        filter={filter}
        onChange={next =>
          update(
            { search: withFilter(currentSearch(), next) },
            { replace: true },
          )
        }
      />
      {shown.length > 0 && (
        <AlertTable
          entityRef={entityRef}
          alerts={shown}
          facts={facts}
          days={value.history}
          openAlert={new URLSearchParams(search).get('alert') ?? undefined}
          onOpen={open}
        />
      )}
    </>
  );
}
