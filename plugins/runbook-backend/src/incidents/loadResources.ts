import { ServiceDirectory } from '../catalog';
import { IncidentResource } from '../permissions';
import { toResources } from './access';
import { IncidentStore } from './store';

/**
 * Incidents as policies see them where no request is at hand, such as when the
 * front end asks what to offer.
 */
export async function loadResources(
  store: Pick<IncidentStore, 'find'>,
  directory: Pick<ServiceDirectory, 'load'>,
  ids: readonly string[],
): Promise<Array<IncidentResource | undefined>> {
  const found = await Promise.all(ids.map(id => store.find(id)));
  const resources = await toResources(
    directory,
    found.flatMap(stored => stored ?? []),
  );
  return ids.map(id => resources.find(resource => resource.id === id));
}
