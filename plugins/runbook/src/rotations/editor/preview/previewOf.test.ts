import {
  ADA,
  ALAN,
  GRACE,
  LINUS,
  shipping,
  shippingForm,
  weekly,
} from '../../../__testUtils__/rotationForm';
import { RotationForm } from '../form/RotationForm';
import { layersOf, TEMPLATES } from '../form/templates';
import { joinedStretches } from './joinedStretches';
import { previewOf } from './previewOf';

// In the middle of Linus' turn: Ada from 5 January, Linus from the 12th.
const now = Date.parse('2026-01-14T12:00:00Z');
const iso = (at: number) => new Date(at).toISOString();
const people = (...users: string[]) => ({
  participants: users.map(user => ({ users: [user] })),
});

describe('the preview of an edit', () => {
  const joined = shippingForm([weekly(people(ADA, LINUS, GRACE, ALAN))]);

  it('tells who moves, and from when', () => {
    const { moves } = previewOf(joined, { now, rotation: shipping() });
    expect(moves?.[0]).toEqual({
      layer: 'primary',
      start: Date.parse('2026-01-26T08:00:00Z'),
      end: Date.parse('2026-02-02T08:00:00Z'),
      before: [ADA],
      after: [ALAN],
    });
  });

  it('moves nobody where nothing was changed', () => {
    const { moves } = previewOf(shippingForm(), { now, rotation: shipping() });
    expect(moves).toEqual([]);
  });

  it('looks eight weeks ahead from when the edit takes effect', () => {
    const form: RotationForm = {
      ...joined,
      effective: { kind: 'at', time: { wall: '2026-02-01T00:00' } },
    };
    const { range, moves } = previewOf(form, { now, rotation: shipping() });
    expect(iso(range.start)).toBe('2026-01-31T23:00:00.000Z');
    expect(range.end - range.start).toBe(56 * 86_400_000);
    // Ada's turn began on 26 January: she keeps it, and all after her move.
    expect(moves?.every(({ start }) => start >= range.start)).toBe(true);
    expect(moves?.[0]?.before).toEqual([ADA]);
  });
});

describe('the preview of a new rotation', () => {
  it('compares with nothing', () => {
    expect(previewOf(shippingForm(), { now }).moves).toBeUndefined();
  });

  it('tells hours a person', () => {
    const { hours } = previewOf(shippingForm(), { now });
    expect(hours.reduce((sum, person) => sum + person.hours, 0)).toBe(8 * 168);
  });

  it('marks the clock changes of every zone of a layer', () => {
    const form = shippingForm([
      weekly(),
      weekly({ name: 'Americas', timeZone: 'America/New_York' }),
    ]);
    const { changes } = previewOf(form, {
      now: Date.parse('2026-03-01T00:00:00Z'),
    });
    expect(changes).toEqual([
      {
        at: Date.parse('2026-03-08T07:00:00Z'),
        zone: 'America/New_York',
        by: 60,
      },
      { at: Date.parse('2026-03-29T01:00:00Z'), zone: 'Europe/Berlin', by: 60 },
    ]);
  });

  it('is loud about a layer without people', () => {
    const { gaps } = previewOf(shippingForm([weekly(people())]), { now });
    expect(gaps).toContainEqual(
      expect.objectContaining({ layer: 'primary', reason: 'no-participants' }),
    );
  });
});

it.each(TEMPLATES)(
  'with people in every layer the template %s leaves no gap, around the clock changes too',
  template => {
    const layers = layersOf(template, { monday: '2026-01-05' }).map(layer => ({
      ...layer,
      ...people(ADA, LINUS),
    }));
    const form = { ...shippingForm(layers), alwaysCovered: true };
    for (const start of ['2026-03-01', '2026-05-01', '2026-10-01']) {
      const at = Date.parse(`${start}T00:00:00Z`);
      expect(previewOf(form, { now: at }).gaps).toEqual([]);
    }
  },
);

it('turns that adjoin with one person are one shift', () => {
  const { layers } = previewOf(
    shippingForm([weekly(people(ADA, ADA, LINUS))]),
    {
      now,
    },
  );
  expect(
    joinedStretches(layers[0]?.stretches ?? [])
      .slice(0, 3)
      .map(({ users, start }) => [users[0], iso(start)]),
  ).toEqual([
    [ADA, '2026-01-14T12:00:00.000Z'],
    [LINUS, '2026-01-19T08:00:00.000Z'],
    [ADA, '2026-01-26T08:00:00.000Z'],
  ]);
});
