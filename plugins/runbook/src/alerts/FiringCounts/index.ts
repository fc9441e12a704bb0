export { countFiring } from './countFiring';
export { FiringCounts } from './FiringCounts';
