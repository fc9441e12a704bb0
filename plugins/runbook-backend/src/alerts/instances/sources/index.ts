export type { AlertSource, ReportedAlert } from './AlertSource';
export { ALERTMANAGER, AlertmanagerSource } from './AlertmanagerSource';
export { checkAlerts } from './checkAlert';
export { JsonSource } from './JsonSource';
