import { RotationDetail } from 'backstage-plugin-runbook-common';
import { fromDefinition } from './fromDefinition';
import { latestVersion, plannedVersion } from './plannedVersion';
import { RotationForm } from './RotationForm';
import { toWallField } from './wallField';

/**
 * The form that shows a rotation as its latest version says. Where that one is
 * only planned, an edit takes effect with it unless a later time is given.
 */
export function formOf(rotation: RotationDetail, now: number): RotationForm {
  const { id, title, description, owner } = rotation;
  const version = latestVersion(rotation);
  const definition = version
    ? {
        timeZone: version.timeZone,
        alwaysCovered: version.alwaysCovered,
        layers: version.layers,
      }
    : { timeZone: rotation.timeZone, layers: [] };
  const form = fromDefinition({ id, title, description, owner, definition });
  const planned = plannedVersion(rotation, now);
  return planned
    ? {
        ...form,
        effective: {
          kind: 'at',
          time: toWallField(form.timeZone, planned.effectiveFrom),
        },
      }
    : form;
}
