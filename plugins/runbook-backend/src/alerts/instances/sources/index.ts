export type { AlertSource, ReportedAlert } from './AlertSource';
export { AlertmanagerSource } from './AlertmanagerSource';
export { JsonSource } from './JsonSource';
