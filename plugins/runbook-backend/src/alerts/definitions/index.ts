export { ServiceAlertReader } from './ServiceAlertReader';
