export { definitionOf } from './definitionOf';
export type { DefinedAlerts } from './ServiceAlertReader';
export { ServiceAlertReader } from './ServiceAlertReader';
