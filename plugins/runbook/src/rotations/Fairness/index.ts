export { Fairness } from './Fairness';
