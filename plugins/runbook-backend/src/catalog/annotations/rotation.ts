import { Entity } from '@backstage/catalog-model';
import { ROTATION_ANNOTATION } from 'backstage-plugin-runbook-common';
import { ReportDiagnostic } from './reportDiagnostic';

/** Name of the rotation that is on call for the entity, where one is named. */
export function readRotation(
  entity: Entity,
  report: ReportDiagnostic,
): string | undefined {
  const value = entity.metadata.annotations?.[ROTATION_ANNOTATION];
  if (value === undefined) {
    return undefined;
  }
  const name = value.trim();
  if (!name || /[\r\n]/.test(name)) {
    report({
      rule: 'invalid-rotation',
      severity: 'warning',
      field: ROTATION_ANNOTATION,
      message: name
        ? 'The annotation names more than one rotation. Name one, on one line.'
        : "The annotation is empty. Name a rotation, or remove the annotation to use the owner group's.",
    });
    return undefined;
  }
  return name;
}
