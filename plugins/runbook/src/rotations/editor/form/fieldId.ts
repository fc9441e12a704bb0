import type { FaultCode, FormFault } from './faultsOf';
import { LayerForm, RotationForm } from './RotationForm';

/** Names a field of the form: `title`, or `k3.length` of the layer with key `k3`. */
export type FieldId = string;

type Path = readonly (string | number)[];

/** The field of the form that a path in the contract means, and what is wrong there. */
export function fieldId(form: RotationForm, path: Path): FormFault {
  const [first, second, index, ...rest] = path;
  if (first === 'definition') {
    const layer = typeof index === 'number' ? form.layers[index] : undefined;
    if (second === 'layers' && layer) {
      return inLayer(layer, rest);
    }
    return second === 'timeZone'
      ? { field: 'timeZone', code: 'timeZone' }
      : { field: 'layers', code: 'layers' };
  }
  switch (first) {
    case 'title':
    case 'id':
    case 'description':
    case 'owner':
      return { field: first, code: first };
    default:
      return { field: 'form', code: 'other' };
  }
}

function inLayer(layer: LayerForm, path: Path): FormFault {
  const at = (field: string, code: FaultCode): FormFault => ({
    field: `${layer.key}.${field}`,
    code,
  });
  const [name, second, third] = path;
  if (name === undefined) {
    // The arithmetic finds nothing else wrong with a layer as a whole.
    return at('name', 'nameTwice');
  }
  if (layer.kind === 'calendar') {
    return name === 'name' ? at('name', 'name') : at('url', 'url');
  }
  switch (name) {
    case 'name':
      return at('name', 'name');
    case 'participants': {
      const slot = typeof second === 'number' ? layer.slots[second] : undefined;
      return slot ? at(slot.key, 'slot') : at('slots', 'slots');
    }
    case 'turn':
      return second === 'count' ? at('count', 'count') : at('length', 'length');
    case 'start':
      return at('start', 'start');
    case 'timeZone':
      return at('timeZone', 'timeZone');
    case 'restrictions': {
      const window =
        typeof second === 'number' ? layer.windows[second] : undefined;
      return third === 'weekdays'
        ? at(`${window?.key}.weekdays`, 'weekdays')
        : at(`${window?.key}.times`, 'windowTime');
    }
    case 'effectiveFrom':
      return at('effectiveFrom', 'from');
    case 'effectiveUntil':
      return at('effectiveUntil', 'until');
    default:
      return { field: 'form', code: 'other' };
  }
}
