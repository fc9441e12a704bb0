export { definitionOf } from './definitionOf';
export { AlertDefinitions } from './AlertDefinitions';
export type { BriefAlerts, DefinedAlerts } from './AlertDefinitions';
export { JOIN_VERSION } from './joinVersion';
export { ServiceAlertReader } from './ServiceAlertReader';
