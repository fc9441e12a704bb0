import {
  RotationDefinition,
  toRotationEdit,
} from 'backstage-plugin-runbook-common';
import { checkRotation } from 'oncall-rotation';
import { checkSize } from './checkSize';
import { FieldFault } from './faults';

/**
 * What a schema cannot say of a definition: that its times exist, that names
 * are unique, that its answers are not too large.
 */
export function checkDefinition(definition: RotationDefinition): FieldFault[] {
  const faults = checkRotation({
    versions: [{ effectiveFrom: 0, ...toRotationEdit(definition) }],
  });
  return [
    ...faults.map(({ field, message }) => ({
      field: field.replace(/^versions\[0\]/, 'body.definition'),
      message,
    })),
    ...checkSize(definition),
  ];
}
