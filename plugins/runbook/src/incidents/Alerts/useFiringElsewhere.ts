import { useApi } from '@backstage/core-plugin-api';
import { AlertInstance, IncidentDetail } from 'backstage-plugin-runbook-common';
import { useEffect, useMemo, useState } from 'react';
import { alertApiRef } from '../../api';

/** What fires on the affected services and is not attached. */
export function useFiringElsewhere(detail: IncidentDetail) {
  const api = useApi(alertApiRef);
  const services = detail.services.map(({ entityRef }) => entityRef).join('\n');
  const [all, setAll] = useState<AlertInstance[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    Promise.all(
      services.split('\n').map(service => api.getServiceAlerts(service)),
    ).then(
      answers => gone || setAll(answers.flatMap(({ firing }) => firing)),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [api, services]);
  const firing = useMemo(
    () =>
      all?.filter(({ id }) => !detail.alerts.some(alert => alert.id === id)),
    [all, detail.alerts],
  );
  return { firing, failed };
}
