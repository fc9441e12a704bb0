export { ServiceFactsReader } from './ServiceFactsReader';
export type { ServiceFacts } from './ServiceFacts';
