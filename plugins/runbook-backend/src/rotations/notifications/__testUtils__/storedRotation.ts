import {
  OverrideData,
  RotationDefinition,
  TurnsLayer,
} from 'backstage-plugin-runbook-common';
import { StoredRotation } from '../../store';

export const ADA = 'user:default/ada';
export const LINUS = 'user:default/linus';
export const GRACE = 'user:default/grace';

/** Ada, Linus and Grace take turns of a week from Monday 5 January 2026, 09:00. */
export const PRIMARY: TurnsLayer = {
  kind: 'turns',
  name: 'primary',
  participants: [{ users: [ADA] }, { users: [LINUS] }, { users: [GRACE] }],
  turn: { unit: 'week', length: 1 },
  start: '2026-01-05T09:00',
};

/** The rotation of Shipping, in Lisbon. */
export function storedRotation(
  definition: Partial<RotationDefinition> = {},
  more: Partial<StoredRotation> = {},
): StoredRotation {
  return {
    id: 'shipping',
    title: 'Shipping',
    owner: 'group:default/shipping',
    revision: 1,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    versions: [
      {
        timeZone: 'Europe/Lisbon',
        layers: [PRIMARY],
        effectiveFrom: '2026-01-01T00:00:00Z',
        createdAt: '2026-01-01T00:00:00Z',
        createdBy: ADA,
        ...definition,
      },
    ],
    overrides: [],
    swaps: [],
    ...more,
  };
}

type Kind<T extends OverrideData['kind']> = Extract<OverrideData, { kind: T }>;

const LAID = {
  id: 'o1',
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: GRACE,
};

export function cover(
  user: string,
  start: string,
  end: string,
  more: Partial<Kind<'cover'>> = {},
): OverrideData {
  return { kind: 'cover', user, start, end, ...LAID, ...more };
}

export function remove(
  user: string,
  start: string,
  end: string,
  more: Partial<Kind<'remove'>> = {},
): OverrideData {
  return { kind: 'remove', user, start, end, ...LAID, ...more };
}
