import { usePermission } from '@backstage/plugin-permission-react';
import {
  rotationOverridePermission,
  rotationSwapPermission,
  rotationUpdatePermission,
} from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';

/** What the reader may do with a rotation; nothing while that is not known. */
export function useMay(rotationId: string) {
  const { allowed: override } = usePermission({
    permission: rotationOverridePermission,
    resourceRef: rotationId,
  });
  const { allowed: swap } = usePermission({
    permission: rotationSwapPermission,
    resourceRef: rotationId,
  });
  const { allowed: update } = usePermission({
    permission: rotationUpdatePermission,
    resourceRef: rotationId,
  });
  return useMemo(() => ({ override, swap, update }), [override, swap, update]);
}
