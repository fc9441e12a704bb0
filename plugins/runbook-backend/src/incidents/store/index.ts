export { DatabaseIncidentStore } from './DatabaseIncidentStore';
export { ACTORS, isLedger } from './entries';
export type { Entry, LedgerEvent, StoredEntry } from './entries';
export { correctedTimes, evolveRecord } from './IncidentRecord';
export type { IncidentRecord, PageRecord } from './IncidentRecord';
export type {
  DecidingIncident,
  IncidentStore,
  IncidentToDeclare,
  IncidentWritten,
  ListOptions,
  OnIncidentWrite,
  PostmortemToSave,
  ResponsePlan,
  StoredIncident,
  StoredPostmortem,
  StoredTimeline,
  TimelinePage,
  WriteOptions,
} from './IncidentStore';
