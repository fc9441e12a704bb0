export * from './checks';
export * from './endpoints';
export * from './estateCoverage';
export { coverageResultSchema, serviceCoverageSchema } from './serviceCoverage';
export type {
  CoverageFact,
  CoverageFailure,
  CoverageResult,
  ServiceCoverage,
} from './serviceCoverage';
