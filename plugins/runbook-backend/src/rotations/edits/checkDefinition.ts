import {
  RotationDefinition,
  toRotationEdit,
} from 'backstage-plugin-runbook-common';
import { checkRotation } from 'oncall-rotation';
import { FieldFault } from './faults';

/** What a schema cannot say of a definition: that its times exist, that names are unique. */
export function checkDefinition(definition: RotationDefinition): FieldFault[] {
  return checkRotation({
    versions: [{ effectiveFrom: 0, ...toRotationEdit(definition) }],
  }).map(({ field, message }) => ({
    field: field.replace(/^versions\[0\]/, 'body.definition'),
    message,
  }));
}
