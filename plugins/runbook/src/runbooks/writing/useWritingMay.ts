import { usePermission } from '@backstage/plugin-permission-react';
import {
  procedureCreatePermission,
  procedureDeletePermission,
  procedureReportPermission,
  procedureUpdatePermission,
  procedureVerifyPermission,
} from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { WritingMay } from './WritingContext';

/** What the reader may do with the written procedures of a service. */
export function useWritingMay(entityRef: string): WritingMay {
  const resourceRef = entityRef;
  const { allowed: create } = usePermission({
    permission: procedureCreatePermission,
    resourceRef,
  });
  const { allowed: update } = usePermission({
    permission: procedureUpdatePermission,
    resourceRef,
  });
  const { allowed: remove } = usePermission({
    permission: procedureDeletePermission,
    resourceRef,
  });
  const { allowed: verify } = usePermission({
    permission: procedureVerifyPermission,
    resourceRef,
  });
  const { allowed: report } = usePermission({
    permission: procedureReportPermission,
    resourceRef,
  });
  return useMemo(
    () => ({ create, update, delete: remove, verify, report }),
    [create, update, remove, verify, report],
  );
}
