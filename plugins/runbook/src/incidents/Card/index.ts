export { IncidentCard } from './IncidentCard';
