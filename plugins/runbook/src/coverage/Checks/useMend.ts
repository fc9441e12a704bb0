import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  CoverageFailure,
  ServiceCoverage,
} from 'backstage-plugin-runbook-common';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { useOptionalRoute } from '../../hooks/useOptionalRoute';
import {
  incidentsRouteRef,
  postmortemRouteRef,
  rotationRouteRef,
} from '../../routes';
import { useRunbookTranslation } from '../../translation';

/** Where something is mended: in the portal, or at an address elsewhere. */
export interface Mend {
  label: string;
  to: string;
  elsewhere: boolean;
}

/** Tells where a check that failed for a service is mended. */
export function useMend(): (
  service: Pick<ServiceCoverage, 'entityRef' | 'editUrl'>,
  failure: CoverageFailure,
) => Mend {
  const { t } = useRunbookTranslation();
  const entityRoute = useRouteRef(entityRouteRef);
  const places = usePlaceAddress();
  const rotationPage = useOptionalRoute(rotationRouteRef);
  const postmortem = useOptionalRoute(postmortemRouteRef);
  const incidents = useOptionalRoute(incidentsRouteRef);
  return ({ entityRef, editUrl }, { reason, rotation, facts }) => {
    const entity = entityRoute(entityRouteParams(entityRef));
    const here = (label: string, to: string): Mend => ({
      label,
      to,
      elsewhere: false,
    });
    switch (reason) {
      case 'owner-missing':
      case 'owner-unknown':
      case 'tier-missing':
      case 'tier-invalid':
        return editUrl
          ? { label: t('coverage.mend.source'), to: editUrl, elsewhere: true }
          : here(t('coverage.mend.entity'), entity);
      case 'alerts-unanswered':
        return here(t('coverage.mend.alerts'), places.alerts(entityRef));
      case 'rotation-missing':
        return here(t('coverage.mend.rotationTab'), `${entity}/rotation`);
      case 'rotation-gap':
      case 'single-participant':
        return rotation && rotationPage
          ? here(t('coverage.mend.rotation'), rotationPage({ id: rotation }))
          : here(t('coverage.mend.rotationTab'), `${entity}/rotation`);
      case 'postmortem-overdue': {
        const [first] = facts;
        if (first && facts.length === 1 && postmortem) {
          return here(
            t('coverage.mend.incidents'),
            postmortem({ id: first.name }),
          );
        }
        return here(
          t('coverage.mend.incidents'),
          incidents
            ? `${incidents()}?${new URLSearchParams({ service: entityRef })}`
            : `${entity}/incident`,
        );
      }
      default:
        return here(t('coverage.mend.runbook'), `${entity}/runbook`);
    }
  };
}
