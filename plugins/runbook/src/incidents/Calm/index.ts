export { Calm } from './Calm';
export { IncidentRow } from './IncidentRow';
