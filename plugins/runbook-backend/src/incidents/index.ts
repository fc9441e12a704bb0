export { createIncidents } from './createIncidents';
export type { Incidents } from './createIncidents';
