export { CoverageAccess } from './CoverageAccess';
export type { CoverageReader, ReadableFacts } from './CoverageAccess';
