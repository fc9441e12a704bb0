export { IncidentTab } from './IncidentTab';
