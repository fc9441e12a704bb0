export { lookAhead } from './findCoverageProblems';
export { findProblems } from './findProblems';
