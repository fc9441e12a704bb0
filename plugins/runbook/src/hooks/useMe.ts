import {
  BackstageUserIdentity,
  identityApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** Who the reader is; undefined while that is not known. */
export function useMe(): BackstageUserIdentity | undefined {
  const identityApi = useApi(identityApiRef);
  const [me, setMe] = useState<BackstageUserIdentity>();
  useEffect(() => {
    let gone = false;
    identityApi.getBackstageIdentity().then(
      identity => {
        if (!gone) {
          setMe(identity);
        }
      },
      // Without an identity nothing is offered that needs one.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [identityApi]);
  return me;
}
