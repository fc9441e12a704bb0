export { filterAlerts, filterOf, withFilter } from './alertFilter';
export type { AlertFilter } from './alertFilter';
export { AlertFilters } from './AlertFilters';
