import {
  RotationDefinition,
  toRotationEdit,
} from 'backstage-plugin-runbook-common';
import { checkRotation } from 'oncall-rotation';
import { FieldFault } from './faults';

const FIELD = 'body.definition';

/** What a schema cannot say of a definition: that its times exist, that names are unique. */
export function checkDefinition(definition: RotationDefinition): FieldFault[] {
  const faults = checkRotation({
    versions: [{ effectiveFrom: 0, ...toRotationEdit(definition) }],
  }).map(({ field, message }) => ({
    field: toBodyField(field, definition),
    message,
  }));
  return [...faults, ...checkNames(definition)];
}

/** Layers kept in calendars are not among those that were checked. */
function toBodyField(field: string, { layers }: RotationDefinition): string {
  const checked = layers.flatMap(({ kind }, index) =>
    kind === 'turns' ? [index] : [],
  );
  return field
    .replace(/^versions\[0\]/, FIELD)
    .replace(/\.layers\[(\d+)\]/, (_, index) => `.layers[${checked[index]}]`);
}

/** Names are unique over both kinds of layers. */
function checkNames({ layers }: RotationDefinition): FieldFault[] {
  return layers.flatMap(({ name, kind }, index) => {
    const first = layers.findIndex(layer => layer.name === name);
    const told = kind === 'turns' && layers[first]?.kind === 'turns';
    return first === index || told
      ? []
      : [
          {
            field: `${FIELD}.layers[${index}]`,
            message: `"${name}" is there twice`,
          },
        ];
  });
}
