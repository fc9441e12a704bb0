export { createRuns } from './createRuns';
