export { FiringCounts } from './FiringCounts';
