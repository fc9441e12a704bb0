export { readAlertRules, readSourcePointers } from './sourcePointers';
export type { SourcePointers } from './sourcePointers';
export { readAlertSelector } from './alertSelector';
export type { LabelMatcher } from './alertSelector';
export { readTier } from './tier';
export { readRotation } from './rotation';
export { readExternalRunbookUrl } from './externalRunbookUrl';
export type { ReportDiagnostic } from './reportDiagnostic';
