import { changeLayer } from './changeLayer';
import { FormAction } from './FormAction';
import { Keys } from './keys';
import { newLayer } from './newLayer';
import { reorder } from './reorder';
import { LayerForm, RotationForm } from './RotationForm';
import { slugOf } from '../../../editing';

/** The form after one thing was done to it: the editor's reducer. */
export function changeForm(
  form: RotationForm,
  action: FormAction,
): RotationForm {
  const keys = new Keys(form.nextKey);
  const changed = change(form, action, keys);
  return action.do === 'replace' ? changed : { ...changed, nextKey: keys.next };
}

function change(
  form: RotationForm,
  action: FormAction,
  keys: Keys,
): RotationForm {
  const { layers } = form;
  switch (action.do) {
    case 'replace':
      return action.form;
    case 'set':
      return { ...form, ...action.fields };
    case 'set-title':
      return {
        ...form,
        title: action.title,
        id: form.idTyped ? form.id : slugOf(action.title),
      };
    case 'set-id':
      // An id that was emptied follows the title again.
      return {
        ...form,
        id: action.id === '' ? slugOf(form.title) : action.id,
        idTyped: action.id !== '',
      };
    case 'add-layer':
      return {
        ...form,
        layers: [...layers, newLayer({ ...action, key: keys.take() })],
      };
    case 'remove-layer':
      return {
        ...form,
        layers: layers.filter(({ key }) => key !== action.layer),
      };
    case 'move-layer':
      return {
        ...form,
        layers: reorder(
          layers,
          layers.findIndex(({ key }) => key === action.layer),
          action.by,
        ),
      };
    case 'replace-user':
      return {
        ...form,
        layers: layers.map(layer => replaceUser(layer, action)),
      };
    case 'layer':
      return {
        ...form,
        layers: layers.map(layer =>
          layer.key === action.layer
            ? changeLayer(layer, action.action, keys)
            : layer,
        ),
      };
    default:
      return action satisfies never;
  }
}

/** Whoever comes in may share a slot already; nobody is in one twice. */
function replaceUser(
  layer: LayerForm,
  { user, by }: { user: string; by: string },
): LayerForm {
  return layer.kind === 'calendar'
    ? layer
    : {
        ...layer,
        slots: layer.slots.map(slot => ({
          ...slot,
          users: [...new Set(slot.users.map(one => (one === user ? by : one)))],
        })),
      };
}
