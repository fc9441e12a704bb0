import {
  IncidentDetail,
  IncidentSummary,
  Postmortem,
  ServiceIncidents,
  TimelineEntry,
} from 'backstage-plugin-runbook-common';
import { IncidentApi } from '../api';
import { parcelApiRef } from './parcelApi';

export const ada = 'user:default/ada';
export const grace = 'user:default/grace';

const MINUTE = 60_000;

/** So many minutes from now; before it where negative. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * MINUTE).toISOString();
}

const person = (entityRef: string, displayName: string) => ({
  entityRef,
  displayName,
  links: [],
  found: true,
});

/** An incident of parcel-api that was declared 6 minutes ago. */
export function incident(more: Partial<IncidentDetail> = {}): IncidentDetail {
  return {
    id: 'inc-7',
    title: 'Parcels are lost',
    severity: 'SEV1',
    drill: false,
    state: 'acknowledged',
    services: [
      {
        entityRef: parcelApiRef,
        title: 'parcel-api',
        owner: 'group:default/parcels',
        found: true,
      },
    ],
    declaredAt: inMinutes(-6),
    declaredBy: ada,
    acknowledgedAt: inMinutes(-5),
    acknowledgedBy: ada,
    commander: ada,
    revision: 5,
    times: { acknowledge: MINUTE },
    clocks: [],
    people: [person(ada, 'Ada Lovelace'), person(grace, 'Grace Hopper')],
    at: inMinutes(0),
    policy: {
      severity: 'SEV1',
      meaning: 'Full outage',
      page: true,
      acknowledgeWithin: 5 * MINUTE,
      updateEvery: 10 * MINUTE,
    },
    roles: { commander: { person: ada, since: inMinutes(-6) } },
    offers: [],
    checklist: [],
    alerts: [],
    runs: [],
    snapshot: {
      takenAt: inMinutes(-6),
      guide: { source: 'default' },
      procedures: [],
      rotation: { id: 'parcels', title: 'Parcels' },
      onCall: [{ layer: 'primary', state: 'on', people: [grace] }],
    },
    paging: { state: 'stopped', pages: [] },
    may: { update: true, command: true, resolve: true, postmortem: true },
    ...more,
  };
}

/** The same as a list tells it. */
export function summary(more: Partial<IncidentDetail> = {}): IncidentSummary {
  return incident(more);
}

/** What parcel-api's tab is told; calm unless told otherwise. */
export function serviceIncidents(
  more: Partial<ServiceIncidents> = {},
): ServiceIncidents {
  return {
    open: [],
    recent: [],
    dependencies: [],
    responseTimes: { days: 90, incidents: 0, median: {} },
    guide: {
      source: 'default',
      steps: [{ id: 'say', text: 'Say what is known', dueAfter: 10 * MINUTE }],
    },
    severities: [
      { severity: 'SEV1', meaning: 'Full outage', page: true },
      { severity: 'SEV2', meaning: 'A major function', page: true },
      { severity: 'SEV3', meaning: 'Minor', page: false },
    ],
    alertSeverities: { critical: 'SEV1', warning: 'SEV3' },
    mayDeclare: true,
    ...more,
  };
}

/** A postmortem that nobody has saved yet. */
export function postmortem(more: Partial<Postmortem> = {}): Postmortem {
  return {
    incident: 'inc-7',
    state: 'draft',
    markdown: '# Summary\n\nParcels were lost.',
    actionItems: [],
    revision: 0,
    people: [],
    ...more,
  };
}

/** Entries of a timeline as a page of the latest ones. */
export function timeline(entries: readonly TimelineEntry[], revision = 5) {
  return { entries: [...entries].reverse(), revision };
}

/** A back end that answers as told, and refuses whatever else is done. */
export function incidentApi(answers: Partial<IncidentApi> = {}): IncidentApi {
  const refuse = async () => {
    throw new Error('This test did not say what to answer');
  };
  return {
    getServiceIncidents: async () => serviceIncidents(),
    listIncidents: async () => ({ incidents: [], severities: [] }),
    getIncident: async () => incident(),
    getTimeline: async () => timeline([]),
    declareIncident: refuse,
    updateIncident: refuse,
    acknowledge: refuse,
    mitigate: refuse,
    resolve: refuse,
    reopen: refuse,
    cancel: refuse,
    merge: refuse,
    addNote: refuse,
    correctTime: refuse,
    updateStatus: refuse,
    setStep: refuse,
    addService: refuse,
    removeService: refuse,
    attachAlert: refuse,
    detachAlert: refuse,
    startRun: refuse,
    markRunStep: refuse,
    endRun: refuse,
    takeRole: refuse,
    offerRole: refuse,
    acceptRole: refuse,
    declineRole: refuse,
    leaveRole: refuse,
    getPostmortem: refuse,
    updatePostmortem: refuse,
    exportPostmortem: refuse,
    ...answers,
  };
}
