import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

const NONE: readonly string[] = [];

/** References of the groups that the viewer belongs to. */
export function useMyGroups(): readonly string[] {
  const identity = useApi(identityApiRef);
  const [groups, setGroups] = useState(NONE);
  useEffect(() => {
    let gone = false;
    identity.getBackstageIdentity().then(
      ({ ownershipEntityRefs }) => {
        if (!gone) {
          setGroups(
            ownershipEntityRefs.filter(ref => ref.startsWith('group:')),
          );
        }
      },
      // Who is not known belongs to no group.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [identity]);
  return groups;
}
