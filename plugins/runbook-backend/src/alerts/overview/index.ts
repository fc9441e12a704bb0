export { FaultOverview } from './FaultOverview';
export { FiringOverview } from './FiringOverview';
export { readServices } from './readServices';
export { UnownedOverview } from './UnownedOverview';
