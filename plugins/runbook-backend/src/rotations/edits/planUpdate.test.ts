import {
  RotationDefinition,
  TurnsLayer,
} from 'backstage-plugin-runbook-common';
import { StoredRotation } from '../store';
import { definitionOf, planUpdate } from './planUpdate';

const ADA = 'user:default/ada';
const LINUS = 'user:default/linus';
const GRACE = 'user:default/grace';

const NOW = '2026-11-18T12:00:00.000Z';
const MINUTE = 60_000;

function layerOf(users: string[], more: Partial<TurnsLayer> = {}): TurnsLayer {
  return {
    kind: 'turns',
    name: 'primary',
    participants: users.map(user => ({ users: [user] })),
    turn: { unit: 'week', length: 1 },
    start: '2026-01-05T09:00',
    ...more,
  };
}

function versionFrom(effectiveFrom: string, layer: TurnsLayer) {
  return {
    timeZone: 'Europe/Lisbon',
    layers: [layer],
    effectiveFrom,
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: ADA,
  };
}

const FIRST = versionFrom(
  '2026-01-01T00:00:00.000Z',
  layerOf([ADA, LINUS, GRACE]),
);
const PLANNED = versionFrom(
  '2026-12-01T00:00:00.000Z',
  layerOf([GRACE, LINUS]),
);

function stored(versions = [FIRST]): StoredRotation {
  return {
    id: 'shipping',
    title: 'Shipping',
    owner: 'group:default/shipping',
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    versions,
    overrides: [],
    swaps: [],
  };
}

function plan(
  definition: RotationDefinition,
  more: { effectiveFrom?: string } = {},
  current = stored(),
) {
  return planUpdate(
    current,
    { title: 'Parcels', owner: 'group:default/parcels', definition, ...more },
    { by: LINUS, at: new Date(NOW) },
  );
}

const changed = { timeZone: 'Europe/Lisbon', layers: [layerOf([ADA, LINUS])] };

it('a definition that is the last one already makes no version', () => {
  for (const versions of [[FIRST], [FIRST, PLANNED]]) {
    const last = versions.at(-1) ?? FIRST;
    const edit = plan(definitionOf(last), {}, stored(versions));
    expect(edit.version).toBeUndefined();
    expect(edit.details).toEqual({
      title: 'Parcels',
      owner: 'group:default/parcels',
    });
  }
});

it('a definition that is the last one already does, for a time that is named', () => {
  const edit = plan(definitionOf(FIRST), {
    effectiveFrom: '2026-12-24T00:00:00Z',
  });
  expect(edit.version?.effectiveFrom).toBe('2026-12-24T00:00:00.000Z');
});

it.each([
  ['none is named', undefined, NOW],
  ['it was so a moment ago', '2026-11-18T11:55:00Z', NOW],
  [
    'it lies ahead, whatever its offset',
    '2026-11-19T01:00:00+01:00',
    '2026-11-19T00:00:00.000Z',
  ],
])('takes effect when %s', (_, effectiveFrom, expected) => {
  const { version } = plan(changed, effectiveFrom ? { effectiveFrom } : {});
  expect(version).toMatchObject({
    effectiveFrom: expected,
    createdAt: NOW,
    createdBy: LINUS,
  });
});

it('is refused for a time that has passed', () => {
  const effectiveFrom = new Date(
    Date.parse(NOW) - 5 * MINUTE - 1,
  ).toISOString();
  expect(() => plan(changed, { effectiveFrom })).toThrow(
    `body.effectiveFrom: ${effectiveFrom} has passed`,
  );
});

it('tells which planned versions it takes the place of', () => {
  const of = (effectiveFrom: string) =>
    plan(changed, { effectiveFrom }, stored([FIRST, PLANNED])).before;
  expect(of('2026-11-30T00:00:00Z')).toMatchObject({ replaced: [PLANNED] });
  expect(of(PLANNED.effectiveFrom)).toMatchObject({ replaced: [PLANNED] });
  expect(of('2026-12-02T00:00:00Z')).not.toHaveProperty('replaced');
});

// The week from Monday 16 November is the 45th after the first: Ada's, of three.
it.each<[string, TurnsLayer, string]>([
  ['somebody leaves', layerOf([ADA, GRACE]), ADA],
  ['somebody joins before them', layerOf([GRACE, LINUS, ADA]), ADA],
  [
    'the one whose turn it is leaves, for the next',
    layerOf([LINUS, GRACE]),
    LINUS,
  ],
])('keeps the current turn where %s', (_, layer, user) => {
  const { version } = plan({ timeZone: 'Europe/Lisbon', layers: [layer] });
  const [made] = version?.layers ?? [];
  if (made?.kind !== 'turns') {
    throw new Error('No layer of turns');
  }
  const turn = 45 + (made.startIndex ?? 0);
  const slot = made.participants[turn % made.participants.length];
  expect(slot?.users).toEqual([user]);
});
