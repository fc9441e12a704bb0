import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ComponentType, ReactNode } from 'react';
import { OpenIncidentContext } from '../declare';
import { ProcedurePalette } from '../finding';
import { IncidentBanner } from '../incidents';
import { useServiceIncidents } from '../incidents/hooks/useServiceIncidents';

/**
 * A tab of a service with what stands on all of them: the banner of open
 * incidents, and what finds a procedure of another service. The tabs themselves know nothing of incidents.
 */
export function inServiceTab(Tab: ComponentType): () => JSX.Element {
  return function TabOfService() {
    return (
      <ServiceTab>
        <Tab />
      </ServiceTab>
    );
  };
}

function ServiceTab({ children }: { children: ReactNode }) {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { value } = useServiceIncidents(entityRef);
  return (
    <OpenIncidentContext.Provider value={(value?.open.length ?? 0) > 0}>
      <IncidentBanner />
      {children}
      <ProcedurePalette near={entityRef} />
    </OpenIncidentContext.Provider>
  );
}
