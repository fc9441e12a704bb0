import { useCallback, useMemo, useReducer, useState } from 'react';
import { changeForm } from '../form/changeForm';
import { FieldId } from '../form/fieldId';
import { FaultContext, faultsOf } from '../form/faultsOf';
import { RotationForm } from '../form/RotationForm';

/**
 * The form with its faults. A fault is told once the reader has been at the
 * field, or tried to save: nobody is scolded for what they had no time to type.
 */
export function useForm(start: () => RotationForm, context: FaultContext) {
  const [form, dispatch] = useReducer(changeForm, undefined, start);
  const [touched, setTouched] = useState<ReadonlySet<FieldId>>(() => new Set());
  const [showAll, setShowAll] = useState(!context.creating);
  const { now, creating, latestVersion } = context;
  const faults = useMemo(
    () =>
      faultsOf(form, {
        now,
        creating,
        ...(latestVersion !== undefined && { latestVersion }),
      }),
    [form, now, creating, latestVersion],
  );
  const faultOf = useCallback(
    (field: FieldId) =>
      showAll || touched.has(field)
        ? faults.find(fault => fault.field === field)?.code
        : undefined,
    [faults, showAll, touched],
  );
  const touch = useCallback(
    (field: FieldId) =>
      setTouched(before =>
        before.has(field) ? before : new Set([...before, field]),
      ),
    [],
  );
  return {
    form,
    dispatch,
    faults,
    faultOf,
    touch,
    showAllFaults: () => setShowAll(true),
  };
}
