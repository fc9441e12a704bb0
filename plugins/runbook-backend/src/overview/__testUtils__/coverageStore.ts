import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  COVERAGE_CHECKS,
  CoverageCheck,
  CoverageResult,
} from 'backstage-plugin-runbook-common';
import { scoreOf } from '../checks';
import { CoverageRecord, DatabaseCoverageStore } from '../store';

export const PARCELS = 'group:default/parcels';
export const LABELS = 'group:default/labels';

export const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
});

/** Checks that passed, but for those named. */
export function failing(...checks: CoverageCheck[]): CoverageResult[] {
  return COVERAGE_CHECKS.map(check =>
    checks.includes(check)
      ? {
          check,
          outcome: 'failed',
          failure: {
            reason: 'links-dangling',
            count: 1,
            facts: [{ name: 'x' }],
          },
        }
      : { check, outcome: 'passed' },
  );
}

/** How a service is covered; all checks pass unless told otherwise. */
export function record(
  name: string,
  more: Partial<CoverageRecord> & { at?: string } = {},
): CoverageRecord {
  const { at = '2026-03-02T03:00:00Z', ...rest } = more;
  const checks = more.checks ?? failing();
  return {
    entityRef: `component:default/${name}`,
    title: name,
    owner: PARCELS,
    tier: 1,
    score: scoreOf(checks),
    checks,
    computedAt: new Date(at),
    ...rest,
  };
}

/** An empty store, and a short way to look at all services. */
export async function createStore(id: TestDatabaseId) {
  const store = await DatabaseCoverageStore.create({
    database: mockServices.database({
      knex: await databases.init(id),
      migrations: {},
    }),
  });
  return {
    store,
    look: (day: string, changed: CoverageRecord[], gone: string[] = []) => {
      const at = new Date(`${day}T12:00:00Z`);
      return store.saveRun({
        startedAt: at,
        finishedAt: at,
        changed: changed.map(one => ({ ...one, computedAt: at })),
        gone: gone.map(name => `component:default/${name}`),
        services: changed.length,
      });
    },
  };
}
