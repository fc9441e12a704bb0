import { RotationResource } from '../permissions';
import { participantsFrom } from './access';
import { RotationStore } from './store';

/**
 * Rotations as policies see them where no request is at hand, such as when the
 * front end asks what to offer. The reference of a group stands for a rotation
 * that the group does not have yet: may one be created for it?
 */
export async function loadResources(
  store: RotationStore,
  refs: string[],
  now: number,
): Promise<Array<RotationResource | undefined>> {
  return Promise.all(
    refs.map(async ref => {
      if (ref.startsWith('group:')) {
        return { id: '', owner: ref, concerned: [] };
      }
      const stored = await store.find(ref, { start: now, end: now + 1 });
      return (
        stored && {
          id: stored.id,
          owner: stored.owner,
          concerned: participantsFrom(stored, now),
        }
      );
    }),
  );
}
