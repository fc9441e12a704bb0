import { mockServices } from '@backstage/backend-test-utils';
import { declare, SeverityPolicy } from 'incident-flow';
import { Knex } from 'knex';
import {
  DatabaseIncidentStore,
  IncidentToDeclare,
  OnIncidentWrite,
} from '../store';

export const MINUTE = 60_000;
/** A Monday, 03:00 in UTC. */
export const NIGHT = Date.parse('2026-03-02T03:00:00Z');

export const INES = 'user:default/ines';
export const TOMASZ = 'user:default/tomasz';
export const MEI = 'user:default/mei';
export const LABELS = 'component:default/label-api';
export const BILLING = 'component:default/billing';
export const GROUP = 'group:default/shipping';

export const SEV1: SeverityPolicy = {
  severity: 'SEV1',
  meaning: 'Full outage',
  page: true,
  acknowledgeWithin: 5 * MINUTE,
  updateEvery: 10 * MINUTE,
  handOverAfter: 30 * MINUTE,
  postmortemWithin: 5,
};

export const SEV4: SeverityPolicy = {
  severity: 'SEV4',
  meaning: 'Cosmetic',
  page: false,
};

/** An incident to be declared at {@link NIGHT} unless told otherwise. */
export function toDeclare(
  id: string,
  more: {
    at?: number;
    title?: string;
    policy?: SeverityPolicy;
    drill?: boolean;
    services?: string[];
    plan?: IncidentToDeclare['plan'];
  } = {},
): IncidentToDeclare {
  const { at = NIGHT, plan, ...overrides } = more;
  const declared = declare(
    {
      id,
      title: 'Labels cannot be printed',
      policy: SEV1,
      drill: false,
      services: [LABELS],
      commander: INES,
      checklist: Array.from({ length: 30 }, (_, index) => ({
        id: `step-${index + 1}`,
        text: `Step ${index + 1}`,
      })),
      ...overrides,
    },
    { by: INES, now: at },
  );
  if (declared.kind !== 'declared') {
    throw new Error('An incident begins with its declaration');
  }
  return {
    declared,
    entries: [],
    snapshot: {
      takenAt: new Date(at).toISOString(),
      guide: { source: 'default' },
      procedures: [],
      onCall: [{ layer: 'primary', state: 'on', people: [MEI] }],
    },
    plan: plan ?? { layers: ['primary'], group: GROUP, timeZone: 'UTC' },
  };
}

/** A store on a test's database. */
export async function createStore(
  knex: Knex,
  options: { onWrite?: OnIncidentWrite } = {},
): Promise<DatabaseIncidentStore> {
  return DatabaseIncidentStore.create({
    database: mockServices.database({ knex, migrations: {} }),
    ...options,
  });
}
