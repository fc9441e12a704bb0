export { CatalogServiceDirectory } from './CatalogServiceDirectory';
export type { ListedService, ServiceDirectory } from './ServiceDirectory';
export type { EntityLocation } from './entityLocation';
export type { SourcePointers } from './annotations';
export { ServiceAccess } from './ServiceAccess';
export { CatalogPeopleDirectory } from './CatalogPeopleDirectory';
export type { Group, PeopleDirectory } from './PeopleDirectory';
export { readRotation } from './annotations';
export { readOwner } from './describeService';
