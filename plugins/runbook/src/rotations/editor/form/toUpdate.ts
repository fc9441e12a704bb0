import { RotationUpdate } from 'backstage-plugin-runbook-common';
import { RotationForm } from './RotationForm';
import { toDefinition } from './toDefinition';
import { fromWallField } from './wallField';

/** What the form asks the server for. */
export function toUpdate(form: RotationForm): RotationUpdate {
  const { title, description, owner, timeZone, effective } = form;
  const at =
    effective.kind === 'at'
      ? fromWallField(timeZone, effective.time)
      : undefined;
  return {
    title: title.trim(),
    ...(description.trim() && { description: description.trim() }),
    owner,
    definition: toDefinition(form),
    ...(at !== undefined && { effectiveFrom: new Date(at).toISOString() }),
  };
}

/** Whether two forms ask for the same; keys and half of a name typed do not count. */
export function asksForTheSame(a: RotationForm, b: RotationForm): boolean {
  return (
    a.id === b.id && JSON.stringify(toUpdate(a)) === JSON.stringify(toUpdate(b))
  );
}
