export { createRunbooks } from './createRunbooks';
export type { RunbookImports, RunbookLibrary } from './createRunbooks';
export type {
  DocumentOutline,
  OutlinedDocument,
  RunbookOutline,
  RunbookVersion,
} from './outlines';
export { createRunbookHandlers } from './routes';
// How services are imported, for what is imported beside runbooks.
export {
  boundDiagnostics,
  ClaimedRuns,
  decodeText,
  readSources,
} from './importing';
export type { ServiceImport } from './importing';
export { ALERT_RULE_FILES, SourceReaders, unreadable } from './sources';
export type { SourceFile } from './sources';
export {
  alertNameKey,
  ImportClaims,
  saveImportedAt,
  saveImportState,
  toFileColumns,
  toImportedFile,
  toImportState,
  toSourceDiagnostics,
} from './store';
export type {
  Claim,
  FileColumns,
  ImportedFile,
  ImportStateRow,
  KnownImport,
  SourceDiagnostic,
} from './store';
