import {
  NewOverride,
  OverrideData,
  Person,
  RotationDetail,
  ServiceRotation,
  SwapData,
  TurnsLayer,
} from 'backstage-plugin-runbook-common';
import { RotationApi } from '../api';
import { rotationApi } from './rotationApi';

export const ada = 'user:default/ada';
export const linus = 'user:default/linus';
export const grace = 'user:default/grace';
export const names = {
  [ada]: 'Ada Lovelace',
  [linus]: 'Linus T',
  [grace]: 'Grace Hopper',
};

export function person(entityRef: string, more: Partial<Person> = {}): Person {
  const [, name = entityRef] = entityRef.split('/');
  return {
    entityRef,
    displayName:
      { ada: 'Ada Lovelace', linus: 'Linus T', grace: 'Grace Hopper' }[name] ??
      name,
    email: `${name}@parcels.example`,
    links: [],
    found: true,
    ...more,
  };
}

/** A layer of weekly turns from Monday 5 January 2026, 09:00. */
export function weekly(
  name: string,
  users: readonly string[],
  more: Partial<TurnsLayer> = {},
): TurnsLayer {
  return {
    kind: 'turns',
    name,
    participants: users.map(user => ({ users: [user] })),
    turn: { unit: 'week', length: 1 },
    start: '2026-01-05T09:00',
    ...more,
  };
}

/** The rotation of parcel-api: two weekly layers in Berlin. */
export function parcelRotation(
  more: Partial<RotationDetail> = {},
  layers: readonly TurnsLayer[] = [
    weekly('primary', [ada, linus, grace]),
    weekly('secondary', [linus, grace, ada]),
  ],
): RotationDetail {
  return {
    id: 'parcels',
    title: 'Parcels on call',
    owner: 'group:default/parcels',
    timeZone: 'Europe/Berlin',
    layers: layers.map(({ name }) => name),
    revision: 1,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    versions: [
      {
        timeZone: 'Europe/Berlin',
        layers: [...layers],
        effectiveFrom: '2026-01-01T00:00:00Z',
        createdAt: '2026-01-01T00:00:00Z',
        createdBy: ada,
      },
    ],
    overrides: [],
    swaps: [],
    calendars: [],
    range: { from: '2025-12-01T00:00:00Z', to: '2026-12-31T00:00:00Z' },
    people: [person(ada), person(linus), person(grace)],
    problems: [],
    ...more,
  };
}

export function cover(
  id: string,
  more: Partial<Omit<Extract<NewOverride, { kind: 'cover' }>, 'kind'>>,
): OverrideData {
  return {
    kind: 'cover',
    id,
    user: grace,
    start: '2026-03-10T12:00:00Z',
    end: '2026-03-10T16:00:00Z',
    createdAt: '2026-03-01T00:00:00Z',
    createdBy: grace,
    ...more,
  };
}

export function swap(id: string, more: Partial<SwapData> = {}): SwapData {
  return {
    id,
    user: linus,
    layer: 'primary',
    start: '2026-03-16T08:00:00Z',
    end: '2026-03-23T08:00:00Z',
    createdAt: '2026-03-01T00:00:00Z',
    createdBy: linus,
    state: { kind: 'open' },
    ...more,
  };
}

export function serviceRotation(
  rotation: RotationDetail | undefined = parcelRotation(),
  more: Partial<ServiceRotation> = {},
): ServiceRotation {
  return {
    source: 'owner',
    rotation,
    others: [],
    owner: 'group:default/parcels',
    ...more,
  };
}

/** A back end that answers as told, and knows the rotation of parcel-api. */
export function parcelRotationApi(
  answers: Partial<RotationApi> = {},
): RotationApi {
  return rotationApi({
    getServiceRotation: async () => serviceRotation(),
    getRotation: async () => parcelRotation(),
    listRotations: async () => ({ rotations: [] }),
    getRotationHistory: async () => ({ changes: [] }),
    listCalendarTokens: async () => ({ tokens: [] }),
    ...answers,
  });
}
