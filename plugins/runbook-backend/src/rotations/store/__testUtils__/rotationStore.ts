import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  OverrideData,
  RotationVersionData,
  SwapData,
} from 'backstage-plugin-runbook-common';
import { DatabaseRotationStore } from '../DatabaseRotationStore';
import { RotationEdit, WriteOptions } from '../RotationStore';

export const INES = 'user:default/ines';
export const TOMASZ = 'user:default/tomasz';
export const MEI = 'user:default/mei';
export const SHIPPING = 'group:default/shipping';
export const DELIVERY = 'group:default/delivery';

export const day = (date: number, hour = 0) =>
  new Date(Date.UTC(2026, 10, date, hour));
export const range = (from: Date, to: Date) => ({
  start: from.getTime(),
  end: to.getTime(),
});
export const NOVEMBER = range(day(1), day(30));

export function version(
  from: Date,
  users: string[] = [INES],
): RotationVersionData {
  return {
    timeZone: 'Europe/Lisbon',
    layers: [
      {
        kind: 'turns',
        name: 'primary',
        participants: users.map(user => ({ users: [user] })),
        turn: { unit: 'week', length: 1 },
        start: '2026-01-05T09:00',
      },
    ],
    effectiveFrom: from.toISOString(),
    createdAt: day(1).toISOString(),
    createdBy: INES,
  };
}

export function override(id: string, from: Date, to: Date): OverrideData {
  return {
    id,
    kind: 'cover',
    user: MEI,
    start: from.toISOString(),
    end: to.toISOString(),
    createdAt: day(1).toISOString(),
    createdBy: INES,
  };
}

export function openSwap(id: string): SwapData {
  return {
    id,
    user: INES,
    start: day(16).toISOString(),
    end: day(17).toISOString(),
    inReturn: {
      start: day(23).toISOString(),
      end: day(24).toISOString(),
    },
    to: TOMASZ,
    note: 'Please',
    createdAt: day(1).toISOString(),
    createdBy: INES,
    state: { kind: 'open' },
  };
}

export const write = (at: Date, more: Partial<WriteOptions> = {}) => ({
  by: INES,
  at,
  ...more,
});

export const laid = (one: OverrideData): RotationEdit<string> => ({
  kind: 'override-created',
  after: one,
  override: one,
  answer: one.id,
});

export const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

/** An empty store, whose clock stands still, and short ways to fill it. */
export async function createStore(id: TestDatabaseId, now = day(10)) {
  const knex = await databases.init(id);
  const store = await DatabaseRotationStore.create({
    database: mockServices.database({ knex, migrations: {} }),
    now: () => now.getTime(),
  });
  const create = (
    name: string,
    options: { owner?: string; users?: string[]; from?: Date } = {},
  ) =>
    store.create(write(day(1)), () => ({
      id: name,
      title: `Rotation ${name}`,
      owner: options.owner ?? SHIPPING,
      version: version(options.from ?? day(1), options.users),
    }));
  const lay = (one: OverrideData, at = day(1)) =>
    store.change('shipping', { ...write(at), since: at }, () => laid(one));
  return { knex, store, create, lay };
}
