export { IncidentBanner, IncidentBar, OuterIncidentBanner } from './Banner';
export { IncidentCard } from './Card';
export { OpenIncidents } from './OpenIncidents';
export { IncidentsPage } from './Page';
export { IncidentTab } from './Tab';
