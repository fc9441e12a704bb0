export { OffersToMe } from './OffersToMe';
export { Roles } from './Roles';
