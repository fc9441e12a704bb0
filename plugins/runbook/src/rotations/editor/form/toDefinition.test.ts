import {
  RotationLayer,
  rotationDefinitionSchema,
} from 'backstage-plugin-runbook-common';
import {
  ADA,
  LINUS,
  shippingForm,
  weekly,
} from '../../../__testUtils__/rotationForm';
import { toDefinition } from './toDefinition';

const whole = weekly({
  participants: [{ users: [ADA, LINUS] }, { users: [] }, { users: [LINUS] }],
  group: 'group:default/shipping',
  turn: { unit: 'day', length: 5, count: 'active-days' },
  startIndex: 2,
  timeZone: 'Asia/Singapore',
  restrictions: [
    {
      weekdays: ['friday'],
      start: '17:00',
      end: '09:00',
      endWeekday: 'monday',
    },
    { weekdays: ['monday', 'tuesday'], start: '09:00', end: '17:00' },
  ],
  effectiveFrom: '2026-01-05T01:00:00.000Z',
  effectiveUntil: '2026-12-31T16:00:00.000Z',
});

describe('a rotation that nobody touched', () => {
  it.each<[string, RotationLayer]>([
    ['a plain layer', weekly()],
    ['a layer with all that one may have', whole],
    [
      'a calendar kept elsewhere',
      {
        kind: 'calendar',
        name: 'vendor',
        url: 'https://calendar.example/feed.ics',
        people: { 'Ada L.': ADA },
      },
    ],
    ['a calendar that was given as a file', { kind: 'calendar', name: 'file' }],
  ])('comes out of the form as it went in: %s', (_, layer) => {
    const definition = toDefinition(shippingForm([layer]));
    expect(definition.layers).toEqual([layer]);
    expect(rotationDefinitionSchema.safeParse(definition).success).toBe(true);
  });

  it.each([
    ['with seconds', '2026-03-01T08:00:30.000Z'],
    // 02:30 comes twice in Berlin that night; a wall reading means the first.
    ['in the second of two equal hours', '2026-10-25T01:30:00.000Z'],
  ])('keeps an instant that a wall clock cannot tell: %s', (_, instant) => {
    const layer = weekly({ effectiveFrom: instant });
    expect(toDefinition(shippingForm([layer])).layers).toEqual([layer]);
  });
});

it('an instant is read again once its zone changed', () => {
  const form = shippingForm([
    weekly({ effectiveFrom: '2026-01-05T08:00:00.000Z' }),
  ]);
  const moved = toDefinition({ ...form, timeZone: 'Europe/Lisbon' });
  // 09:00 on the wall of Lisbon, as it was 09:00 in Berlin.
  expect(moved.layers).toMatchObject([
    { effectiveFrom: '2026-01-05T09:00:00.000Z' },
  ]);
});
