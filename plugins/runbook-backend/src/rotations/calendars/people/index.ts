export { CatalogUserFinder } from './CatalogUserFinder';
export { matchPeople } from './matchPeople';
export type { Staffed, StaffedAppointment } from './matchPeople';
export type { KnownUser, UserFinder } from './UserFinder';
