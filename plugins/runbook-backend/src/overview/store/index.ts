export { DatabaseCoverageStore } from './DatabaseCoverageStore';
export type {
  CoverageFilter,
  CoverageLine,
  CoveragePage,
  CoverageRecord,
  CoverageScope,
  CoverageStore,
  Estate,
  Place,
} from './CoverageStore';
export { dayOf, hashOf, nameKeyOf } from './rows';
export { addStanding, addTally, emptyTally, toSum } from './Tally';
export type { Tally } from './Tally';
