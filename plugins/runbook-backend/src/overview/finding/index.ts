export { CoverageFinder } from './CoverageFinder';
export { reportCoverage } from './reportCoverage';
