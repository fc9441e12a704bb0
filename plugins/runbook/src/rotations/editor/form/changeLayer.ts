import { LayerAction } from './FormAction';
import { Keys } from './keys';
import { reorder } from './reorder';
import { LayerForm, TurnsLayerForm, WEEKDAYS } from './RotationForm';
import { windowsOf } from './windowPresets';

/** The layer after one thing was done to it. */
export function changeLayer(
  layer: LayerForm,
  action: LayerAction,
  keys: Keys,
): LayerForm {
  if (action.do === 'set') {
    return { ...layer, ...action.fields };
  }
  return layer.kind === 'turns' ? changeTurns(layer, action, keys) : layer;
}

function changeTurns(
  layer: TurnsLayerForm,
  action: Exclude<LayerAction, { do: 'set' }>,
  keys: Keys,
): TurnsLayerForm {
  const { slots, windows } = layer;
  switch (action.do) {
    case 'add-slot':
      return {
        ...layer,
        slots: [...slots, { key: keys.take(), users: action.users }],
      };
    case 'set-slot':
      return {
        ...layer,
        slots: slots.map(slot =>
          slot.key === action.slot ? { ...slot, users: action.users } : slot,
        ),
      };
    case 'remove-slot':
      return removeSlot(layer, action.slot);
    case 'move-slot':
      return {
        ...layer,
        slots: reorder(
          slots,
          slots.findIndex(({ key }) => key === action.slot),
          action.by,
        ),
      };
    case 'take-group':
      return takeGroup(layer, action, keys);
    case 'add-window':
      return {
        ...layer,
        windows: [
          ...windows,
          {
            key: keys.take(),
            weekdays: WEEKDAYS.slice(0, 5),
            start: '09:00',
            end: '17:00',
            endWeekday: '',
          },
        ],
      };
    case 'take-windows':
      return {
        ...layer,
        windows: windowsOf(action.preset).map(window => ({
          key: keys.take(),
          ...window,
        })),
      };
    case 'set-window':
      return {
        ...layer,
        windows: windows.map(window =>
          window.key === action.window
            ? { ...window, ...action.fields }
            : window,
        ),
      };
    case 'remove-window':
      return withoutWindow(layer, action.window);
    default:
      return action satisfies never;
  }
}

/** The next one begins where the one who began is taken out. */
function removeSlot(layer: TurnsLayerForm, removed: string): TurnsLayerForm {
  const { begins, ...rest } = layer;
  const index = layer.slots.findIndex(({ key }) => key === removed);
  const slots = layer.slots.filter(({ key }) => key !== removed);
  const next =
    begins === removed
      ? slots[slots.length > 0 ? index % slots.length : 0]?.key
      : begins;
  return { ...rest, slots, ...(next !== undefined && { begins: next }) };
}

/** Whoever stays keeps the slot, and with it the place that the form knows. */
function takeGroup(
  layer: TurnsLayerForm,
  action: Extract<LayerAction, { do: 'take-group' }>,
  keys: Keys,
): TurnsLayerForm {
  const left = [...layer.slots];
  const slots = action.slots.map(({ users }) => {
    const index = left.findIndex(
      slot => slot.users.join('\n') === users.join('\n'),
    );
    const [kept] = index === -1 ? [] : left.splice(index, 1);
    return kept ?? { key: keys.take(), users };
  });
  const { begins, ...rest } = layer;
  const stays = slots.some(({ key }) => key === begins);
  return {
    ...rest,
    slots,
    group: action.group,
    ...(stays && begins !== undefined && { begins }),
  };
}

/** Active days need hours to count by. */
function withoutWindow(layer: TurnsLayerForm, removed: string): TurnsLayerForm {
  const windows = layer.windows.filter(({ key }) => key !== removed);
  return {
    ...layer,
    windows,
    activeDays: layer.activeDays && windows.length > 0,
  };
}
