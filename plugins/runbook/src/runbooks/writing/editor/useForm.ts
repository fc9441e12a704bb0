import {
  PROCEDURE_LIMITS,
  WrittenProcedure,
} from 'backstage-plugin-runbook-common';
import { useCallback, useMemo, useState } from 'react';
import { slugOf } from '../../../editing';
import { faultsOf, FormFault } from './faultsOf';
import { emptyForm, formOf, ProcedureForm } from './ProcedureForm';

/**
 * The form with its faults. A fault is told once the reader has been at the
 * field, or tried to save: nobody is scolded for what they had no time to type.
 *
 * @param beginning - what stands in a new form from the start, not yet saved
 */
export function useForm(
  base: WrittenProcedure | undefined,
  beginning?: Partial<ProcedureForm>,
) {
  const initial = useMemo(
    () => (base ? formOf(base.slug, base.content) : emptyForm()),
    [base],
  );
  const [form, setForm] = useState(() =>
    withSlug({ ...initial, ...beginning }),
  );
  const [touched, setTouched] = useState<ReadonlySet<string>>(() => new Set());
  const [showAll, setShowAll] = useState(false);
  const faults = useMemo(() => faultsOf(form), [form]);

  const change = useCallback(
    (fields: Partial<ProcedureForm>) =>
      setForm(before => withSlug({ ...before, ...fields })),
    [],
  );
  const faultOf = useCallback(
    (field: FormFault['field']) =>
      showAll || touched.has(field)
        ? faults.find(fault => fault.field === field)
        : undefined,
    [faults, showAll, touched],
  );
  const touch = useCallback(
    (field: FormFault['field']) =>
      setTouched(before => new Set([...before, field])),
    [],
  );
  return {
    initial,
    form,
    change,
    faults,
    faultOf,
    touch,
    showAllFaults: () => setShowAll(true),
  };
}

/** As long as nobody typed another, the slug is that of the title. */
function withSlug(form: ProcedureForm): ProcedureForm {
  return form.slugTyped
    ? form
    : { ...form, slug: slugOf(form.title, PROCEDURE_LIMITS.slug) };
}
