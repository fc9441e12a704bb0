import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { ServiceDirectory } from '../../catalog';
import { IncidentResource } from '../../permissions';
import { StoredIncident } from '../store';

/** Incidents as policies see them, with the owners that their services have now. */
export async function toResources(
  directory: Pick<ServiceDirectory, 'load'>,
  incidents: readonly StoredIncident[],
): Promise<IncidentResource[]> {
  const refs = [
    ...new Set(incidents.flatMap(({ incident }) => incident.services)),
  ];
  const entities = refs.length > 0 ? await directory.load(refs) : [];
  const owners = new Map(
    refs.map((ref, index) => [ref, ownersOf(entities[index])]),
  );
  return incidents.map(({ id, incident, responders }) => ({
    id,
    owners: incident.services.flatMap(ref => owners.get(ref) ?? []),
    responders,
  }));
}

function ownersOf(entity: Entity | undefined): string[] {
  return (entity?.relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef);
}
