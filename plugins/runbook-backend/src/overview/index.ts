export { createOverview } from './createOverview';
