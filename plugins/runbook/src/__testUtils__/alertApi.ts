import {
  FiringServices,
  ServiceAlerts,
  UnownedAlerts,
} from 'backstage-plugin-runbook-common';
import { AlertApi } from '../api';

/** What is known of a service without alerts. */
export const noAlerts: ServiceAlerts = {
  rules: {
    state: 'imported',
    importedAt: '2026-01-01T00:00:00Z',
    checkedAt: '2026-01-01T00:00:00Z',
  },
  runbook: { state: 'imported' },
  firing: [],
  sources: [],
  history: { from: '2026-10-23', to: '2026-11-21' },
  alerts: [],
  findings: [],
};

/** What fires where nothing does. */
export const nothingFires: FiringServices = {
  totals: [],
  truncated: false,
  services: [],
  sources: [],
};

/** What belongs to no service where everything belongs to one. */
export const nothingUnowned: UnownedAlerts = {
  hidden: false,
  total: 0,
  truncated: false,
  alerts: [],
  sources: [],
};

/** A back end that answers as told, and that nothing fires and nothing is wrong where not. */
export function alertApi(answers: Partial<AlertApi> = {}): AlertApi {
  return {
    getServiceAlerts: async () => noAlerts,
    resolveAlert: async () => ({ matches: [], nearest: [] }),
    getFiringOf: async entityRefs => ({
      services: entityRefs.map(entityRef => ({ entityRef, firing: [] })),
    }),
    listFiring: async () => nothingFires,
    listUnowned: async () => nothingUnowned,
    listFaulty: async () => ({ looked: 0, services: [] }),
    ...answers,
  };
}
