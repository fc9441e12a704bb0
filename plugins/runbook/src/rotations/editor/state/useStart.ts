import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useMemo, useState } from 'react';
import { viewerZone } from '../../../times';
import { emptyForm } from '../form/emptyForm';
import { FaultContext } from '../form/faultsOf';
import { formOf } from '../form/formOf';
import { latestVersion } from '../form/plannedVersion';

/**
 * What the edit is laid on: the rotation as it was opened, or as somebody else
 * saved it since, and the form of that without any change.
 */
export function useStart(
  opened: RotationDetail | undefined,
  options: { owner?: string; now: number },
) {
  const { owner, now } = options;
  const [base, rebase] = useState(opened);
  const initial = useMemo(
    () =>
      base
        ? formOf(base, Date.now())
        : emptyForm({ timeZone: viewerZone(), owner }),
    [base, owner],
  );
  const latest = base && latestVersion(base);
  const context: FaultContext = {
    now,
    creating: !base,
    ...(latest && { latestVersion: Date.parse(latest.effectiveFrom) }),
  };
  return { base, rebase, initial, context };
}
