export { definitionOf } from './definitionOf';
export { ServiceAlertReader } from './ServiceAlertReader';
