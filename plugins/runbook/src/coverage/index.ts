export { CoverageCard } from './CoverageCard';
export { CoveragePage } from './CoveragePage';
