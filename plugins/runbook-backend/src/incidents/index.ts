export { createIncidents } from './createIncidents';
export type { Incidents } from './createIncidents';
export type { OwedPostmortems, PostmortemLedger } from './postmortems';
