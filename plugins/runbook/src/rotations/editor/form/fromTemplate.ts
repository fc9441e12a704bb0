import { fromDefinition } from './fromDefinition';
import { RotationForm } from './RotationForm';
import { layersOf, Template } from './templates';
import { thisMonday } from './thisMonday';

/** The form with the layers of a template, and everything else as it was. */
export function fromTemplate(
  form: RotationForm,
  template: Template,
  now: number,
): RotationForm {
  const { timeZone } = form;
  const { layers, nextKey } = fromDefinition({
    ...form,
    definition: {
      timeZone,
      layers: layersOf(template, { monday: thisMonday(timeZone, now) }),
    },
  });
  return {
    ...form,
    // A layer that is not saved yet has no name that it must keep.
    layers: layers.map(({ was, ...layer }) => layer),
    nextKey,
  };
}
