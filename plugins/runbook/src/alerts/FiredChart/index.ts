export { daysIn } from './barsOf';
export { FiredChart } from './FiredChart';
