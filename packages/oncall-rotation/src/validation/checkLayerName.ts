import { Field } from './fault';

/** A layer that an override or a swap names must be in some version. */
export function checkLayerName(
  field: Field,
  layers: ReadonlySet<string>,
): void {
  const name = field.present ? field.text() : undefined;
  if (name !== undefined && !layers.has(name)) {
    field.fault(`there is no layer "${name}"`);
  }
}
