export { FiringAlerts } from './FiringAlerts';
export { SourcesState } from './SourcesState';
