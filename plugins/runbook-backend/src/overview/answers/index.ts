export { CoverageAnswers } from './CoverageAnswers';
export { toServiceCoverage } from './toServiceCoverage';
