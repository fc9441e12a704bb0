import { shippingForm, weekly } from '../../../__testUtils__/rotationForm';
import { changeForm } from './changeForm';
import { faultsOf } from './faultsOf';
import { RotationForm, TurnsLayerForm } from './RotationForm';
import { layersOf, TEMPLATES } from './templates';

const now = Date.parse('2026-02-01T00:00:00Z');
const context = { now, creating: false };
const sound = shippingForm();
const [first] = sound.layers;
const key = first?.key ?? '';

const withLayer = (fields: Partial<TurnsLayerForm>): RotationForm => ({
  ...sound,
  layers: sound.layers.map(layer =>
    layer.kind === 'turns' ? { ...layer, ...fields } : layer,
  ),
});
const window = (parts: object) => ({
  windows: [
    {
      key: 'w',
      weekdays: ['monday' as const],
      start: '09:00',
      end: '17:00',
      endWeekday: '' as const,
      ...parts,
    },
  ],
});

describe('a fault is told at its field', () => {
  it.each<[string, RotationForm, string, string]>([
    ['no title', { ...sound, title: '  ' }, 'title', 'title'],
    ['no owner', { ...sound, owner: '' }, 'owner', 'owner'],
    [
      'an unknown zone',
      { ...sound, timeZone: 'Europe/Bonn' },
      'timeZone',
      'timeZone',
    ],
    ['no layers', { ...sound, layers: [] }, 'layers', 'layers'],
    ['a layer without a name', withLayer({ name: ' ' }), `${key}.name`, 'name'],
    [
      'a turn without length',
      withLayer({ length: '' }),
      `${key}.length`,
      'length',
    ],
    [
      'a turn of nothing',
      withLayer({ length: '0' }),
      `${key}.length`,
      'length',
    ],
    [
      'a turn of half a week',
      withLayer({ length: '1.5' }),
      `${key}.length`,
      'length',
    ],
    [
      'a start that is no date',
      withLayer({ start: '2026-02-30T09:00' }),
      `${key}.start`,
      'start',
    ],
    [
      'an unknown zone of a layer',
      withLayer({ timeZone: 'Mars/Base' }),
      `${key}.timeZone`,
      'timeZone',
    ],
    [
      'hours without a weekday',
      withLayer(window({ weekdays: [] })),
      `${key}.w.weekdays`,
      'weekdays',
    ],
    [
      'hours without an end',
      withLayer(window({ end: '' })),
      `${key}.w.times`,
      'windowTime',
    ],
    [
      'active days without hours',
      withLayer({ unit: 'day', activeDays: true }),
      `${key}.count`,
      'count',
    ],
    [
      'an end before the beginning',
      withLayer({
        effectiveFrom: { wall: '2026-03-01T00:00' },
        effectiveUntil: { wall: '2026-02-01T00:00' },
      }),
      `${key}.effectiveUntil`,
      'until',
    ],
    [
      'a beginning that is no time',
      withLayer({ effectiveFrom: { wall: '2026-99-01T00:00' } }),
      `${key}.effectiveFrom`,
      'from',
    ],
    [
      'an edit of the past',
      {
        ...sound,
        effective: { kind: 'at', time: { wall: '2026-01-01T00:00' } },
      },
      'effective',
      'effectivePast',
    ],
    [
      'a later time that is none',
      { ...sound, effective: { kind: 'at', time: { wall: '' } } },
      'effective',
      'effective',
    ],
  ])('%s', (_, form, field, code) => {
    expect(faultsOf(form, context)).toEqual([{ field, code }]);
  });

  it('in the layer that has it, also after one that is kept elsewhere', () => {
    const form = shippingForm([
      { kind: 'calendar', name: 'vendor' },
      weekly(),
      weekly({ name: 'secondary', startIndex: 0, start: '2026-01-05T09:00' }),
    ]);
    const last = form.layers[2];
    const broken = changeForm(form, {
      do: 'layer',
      layer: last?.key ?? '',
      action: { do: 'set', fields: { length: 'two' } },
    });
    expect(faultsOf(broken, context)).toEqual([
      { field: `${last?.key}.length`, code: 'length' },
    ]);
  });

  it('two layers of one name', () => {
    const form = shippingForm([weekly(), weekly()]);
    expect(faultsOf(form, context)).toEqual([
      { field: `${form.layers[1]?.key}.name`, code: 'nameTwice' },
    ]);
  });

  it('an edit before a version that is already planned', () => {
    const latestVersion = now + 1000;
    expect(faultsOf(sound, { ...context, latestVersion })).toEqual([
      { field: 'effective', code: 'effectivePast' },
    ]);
  });

  it('the id of a new rotation alone', () => {
    const form = { ...sound, id: 'Not A Slug' };
    expect(faultsOf(form, { ...context, creating: true })).toEqual([
      { field: 'id', code: 'id' },
    ]);
    expect(faultsOf(form, context)).toEqual([]);
  });

  it('an id that would hide behind the editor of a new rotation', () => {
    expect(
      faultsOf({ ...sound, id: 'new' }, { ...context, creating: true }),
    ).toEqual([{ field: 'id', code: 'idReserved' }]);
  });
});

it('a rotation that is new may have begun in the past', () => {
  const form: RotationForm = {
    ...sound,
    effective: { kind: 'at', time: { wall: '2026-01-01T00:00' } },
  };
  expect(faultsOf(form, { now, creating: true })).toEqual([]);
});

it.each(TEMPLATES)('the template %s has no fault', template => {
  const form = shippingForm(layersOf(template, { monday: '2026-01-26' }));
  expect(faultsOf(form, context)).toEqual([]);
});
