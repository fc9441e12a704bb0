export { definitionOf } from './definitionOf';
export type { DefinedAlerts, ManyDefinedAlerts } from './ServiceAlertReader';
export { ServiceAlertReader } from './ServiceAlertReader';
