import {
  ADA,
  ALAN,
  GRACE,
  LINUS,
  shippingForm,
  weekly,
} from '../../../__testUtils__/rotationForm';
import { changeForm } from './changeForm';
import { emptyForm } from './emptyForm';
import { FormAction, LayerAction } from './FormAction';
import { RotationForm, TurnsLayerForm } from './RotationForm';
import { toDefinition } from './toDefinition';

function after(form: RotationForm, ...actions: FormAction[]): RotationForm {
  return actions.reduce(changeForm, form);
}

function layerOf(form: RotationForm): TurnsLayerForm {
  const [layer] = form.layers;
  if (layer?.kind !== 'turns') {
    throw new Error('no layer of turns');
  }
  return layer;
}

function slotOf(form: RotationForm, user: string): string {
  const slot = layerOf(form).slots.find(({ users }) => users.includes(user));
  return slot?.key ?? '';
}

const inLayer = (form: RotationForm, action: LayerAction): FormAction => ({
  do: 'layer',
  layer: layerOf(form).key,
  action,
});

/** The order, and who has turn 0 in capitals. */
function order(form: RotationForm): string {
  const [layer] = toDefinition(form).layers;
  return layer?.kind === 'turns'
    ? layer.participants
        .map(({ users }, index) => {
          const names = users.map(user => user.split('/')[1]).join('+');
          return index === (layer.startIndex ?? 0)
            ? names.toLocaleUpperCase('en-US')
            : names;
        })
        .join(' ')
    : '';
}

describe('the id of a new rotation', () => {
  const empty = emptyForm({ timeZone: 'UTC' });

  it('follows the title', () => {
    const form = after(empty, {
      do: 'set-title',
      title: 'Zoë’s Größe, on call!',
    });
    expect(form.id).toBe('zoe-s-grosse-on-call');
  });

  it('stays as typed, until it is emptied', () => {
    const typed = after(
      empty,
      { do: 'set-id', id: 'ours' },
      { do: 'set-title', title: 'Shipping' },
    );
    expect(typed.id).toBe('ours');
    expect(after(typed, { do: 'set-id', id: '' }).id).toBe('shipping');
  });
});

describe('the order of a layer', () => {
  const form = shippingForm([weekly({ startIndex: 1 })]);

  it.each<[string, LayerAction, string]>([
    [
      'somebody joins at the end',
      { do: 'add-slot', users: [ALAN] },
      'ada LINUS grace alan',
    ],
    ['nobody on purpose', { do: 'add-slot', users: [] }, 'ada LINUS grace '],
    [
      'up',
      { do: 'move-slot', slot: slotOf(form, GRACE), by: -1 },
      'ada grace LINUS',
    ],
    [
      'down over the end',
      { do: 'move-slot', slot: slotOf(form, LINUS), by: 9 },
      'ada grace LINUS',
    ],
    [
      'one before is taken out',
      { do: 'remove-slot', slot: slotOf(form, ADA) },
      'LINUS grace',
    ],
    [
      'who begins is taken out: the next begins',
      { do: 'remove-slot', slot: slotOf(form, LINUS) },
      'ada GRACE',
    ],
    [
      'two share a slot',
      { do: 'set-slot', slot: slotOf(form, LINUS), users: [LINUS, ALAN] },
      'ada LINUS+ALAN grace',
    ],
  ])('%s', (_, action, expected) => {
    expect(order(after(form, inLayer(form, action)))).toBe(expected);
  });

  it('the first begins when the last of the order, who began, is taken out', () => {
    const last = shippingForm([weekly({ startIndex: 2 })]);
    const action: LayerAction = {
      do: 'remove-slot',
      slot: slotOf(last, GRACE),
    };
    expect(order(after(last, inLayer(last, action)))).toBe('ADA linus');
  });

  it('keeps who begins when the people of a group are taken', () => {
    const taken = after(
      form,
      inLayer(form, {
        do: 'take-group',
        group: 'group:default/shipping',
        slots: [{ users: [LINUS] }, { users: [ALAN] }],
      }),
    );
    expect(order(taken)).toBe('LINUS alan');
    expect(layerOf(taken).group).toBe('group:default/shipping');
  });
});

describe('hours', () => {
  it('of a preset take the place of those before', () => {
    const form = shippingForm([
      weekly({
        restrictions: [{ weekdays: ['monday'], start: '01:00', end: '02:00' }],
      }),
    ]);
    const action: LayerAction = { do: 'take-windows', preset: 'weekend' };
    expect(
      toDefinition(after(form, inLayer(form, action))).layers,
    ).toMatchObject([
      {
        restrictions: [
          {
            weekdays: ['friday'],
            start: '17:00',
            end: '09:00',
            endWeekday: 'monday',
          },
        ],
      },
    ]);
  });

  it('when the last goes, active days are not counted any more', () => {
    const form = shippingForm([
      weekly({
        turn: { unit: 'day', length: 1, count: 'active-days' },
        restrictions: [{ weekdays: ['monday'], start: '01:00', end: '02:00' }],
      }),
    ]);
    const window = layerOf(form).windows[0]?.key ?? '';
    const without = after(form, inLayer(form, { do: 'remove-window', window }));
    expect(layerOf(without).activeDays).toBe(false);
  });
});

it('no two things of a form have one key', () => {
  const form = after(
    emptyForm({ timeZone: 'UTC' }),
    {
      do: 'add-layer',
      kind: 'turns',
      name: 'primary',
      start: '2026-01-05T09:00',
    },
    { do: 'add-layer', kind: 'calendar', name: 'vendor', start: '' },
  );
  const filled = after(
    form,
    inLayer(form, { do: 'add-slot', users: [ADA] }),
    inLayer(form, { do: 'add-slot', users: [LINUS] }),
    inLayer(form, { do: 'add-window' }),
  );
  const layer = layerOf(filled);
  const keys = [
    ...filled.layers.map(({ key }) => key),
    ...layer.slots.map(({ key }) => key),
    ...layer.windows.map(({ key }) => key),
  ];
  expect(new Set(keys).size).toBe(5);
});
