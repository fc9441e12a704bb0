import { useNameOf } from '../../runbooks/running';
import { useIncidentContext } from '../IncidentContext';

/** What somebody, or a part of the portal, is called in a record. */
export function useActorName(): (actor: string) => string {
  return useNameOf(useIncidentContext().personOf);
}
