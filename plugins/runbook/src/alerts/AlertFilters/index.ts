export {
  filterAlerts,
  filterOf,
  SEVERITY_CHOICES,
  withFilter,
} from './alertFilter';
export type { AlertFilter, FilterFacts, SeverityChoice } from './alertFilter';
export { AlertFilters } from './AlertFilters';
