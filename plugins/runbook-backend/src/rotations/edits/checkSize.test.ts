import { RotationLayer, TurnsLayer } from 'backstage-plugin-runbook-common';
import { checkSize } from './checkSize';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `user:default/u${index}`);

function layer(more: Partial<TurnsLayer>): RotationLayer {
  return {
    kind: 'turns',
    name: 'primary',
    participants: [{ users: people(1) }, { users: people(1) }],
    turn: { unit: 'week', length: 1 },
    start: '2026-01-05T09:00',
    ...more,
  };
}

const hourly = { turn: { unit: 'hour', length: 1 } } as const;
const crowd = { participants: [{ users: people(20) }, { users: [] }] };
const windows = {
  restrictions: Array.from({ length: 50 }, () => ({
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const,
    start: '09:00',
    end: '09:05',
  })).map(({ weekdays, ...times }) => ({ ...times, weekdays: [...weekdays] })),
};

it.each<[string, RotationLayer[]]>([
  ['no layers', []],
  ['a calendar', [{ kind: 'calendar', name: 'vendor' }]],
  ['nobody', [layer({ ...hourly, participants: [] })]],
  ['ten layers of hours', Array.from({ length: 10 }, () => layer(hourly))],
  ['20 people a week in 20 layers', Array(20).fill(layer(crowd))],
])('%s can be', (_, layers) => {
  expect(checkSize({ timeZone: 'UTC', layers })).toEqual([]);
});

it.each<[string, RotationLayer[], number]>([
  ['eleven layers of hours', Array(11).fill(layer(hourly)), 105_600],
  ['20 people an hour', [layer({ ...hourly, ...crowd })], 192_000],
  [
    '20 people in 250 windows a week',
    [layer({ ...windows, ...crowd })],
    291_160,
  ],
])('%s would be too many shifts', (_, layers, shifts) => {
  expect(checkSize({ timeZone: 'UTC', layers })).toEqual([
    {
      field: 'body.definition.layers',
      message: `could have ${shifts} shifts in 400 days; at most 100000 are possible. Make the turns longer, or put fewer people on call at once`,
    },
  ]);
});
