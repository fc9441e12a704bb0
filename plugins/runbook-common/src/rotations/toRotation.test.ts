import { checkRotation, shifts } from 'oncall-rotation';
import { ResolvableRotation, toRotation, toRotationEdit } from './toRotation';

const entry = {
  start: '2026-03-02T09:00:00Z',
  end: '2026-03-09T09:00:00Z',
  users: ['user:default/ines.carvalho'],
  summary: 'On Call - Ines Carvalho',
};

const external: ResolvableRotation = {
  versions: [
    {
      effectiveFrom: '2026-01-01T00:00:00Z',
      createdAt: '2026-01-01T00:00:00Z',
      createdBy: 'user:default/ines.carvalho',
      timeZone: 'Europe/Lisbon',
      layers: [
        { kind: 'calendar', name: 'vendor' },
        {
          kind: 'turns',
          name: 'backup',
          participants: [{ users: ['user:default/tom.okafor'] }],
          turn: { unit: 'week', length: 1 },
          start: '2026-01-05T09:00',
        },
      ],
    },
  ],
  overrides: [],
  swaps: [],
  calendars: [{ layer: 'vendor', entries: [entry], unknownPeople: [] }],
};

const march = {
  start: Date.parse('2026-03-01T00:00:00Z'),
  end: Date.parse('2026-04-01T00:00:00Z'),
};

describe('toRotation', () => {
  it('gives a layer that is kept elsewhere the entries of its calendar', () => {
    const rotation = toRotation(external);
    expect(checkRotation(rotation)).toEqual([]);
    expect(shifts(rotation, march, { layer: 'vendor' })).toEqual([
      {
        layer: 'vendor',
        user: 'user:default/ines.carvalho',
        start: Date.parse(entry.start),
        end: Date.parse(entry.end),
        via: [],
      },
    ]);
  });

  it('leaves such a layer empty while its calendar is not read', () => {
    const [version] = external.versions;
    const edit = version && toRotationEdit(version);
    expect(edit?.layers[0]).toEqual({ name: 'vendor', calendar: [] });
  });
});
