import { useApi } from '@backstage/core-plugin-api';
import { SeverityPolicyData } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { incidentApiRef } from '../../api';

/** The severities that this portal has; undefined while they are not known. */
export function useSeverities(
  service: string | undefined,
): readonly SeverityPolicyData[] | undefined {
  const api = useApi(incidentApiRef);
  const [severities, setSeverities] = useState<SeverityPolicyData[]>();
  useEffect(() => {
    if (service === undefined) {
      return undefined;
    }
    let gone = false;
    api.getServiceIncidents(service).then(
      known => gone || setSeverities(known.severities),
      // The severity stays as it is.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [api, service]);
  return severities;
}
