export { IncidentAccess } from './IncidentAccess';
export { IncidentPermissions } from './IncidentPermissions';
export { ServiceIncidentAccess } from './ServiceIncidentAccess';
export { toResources } from './toResources';
