export { DatabaseRunbookStore } from './DatabaseRunbookStore';
export { ImportClaims } from './ImportClaims';
export type { ImportStateRow } from './ImportClaims';
export { alertNameKey } from './alertNames';
export {
  toDate,
  toFileColumns,
  toImportedFile,
  toImportState,
} from './importedRows';
export type { FileColumns, ImportedFile } from './importedRows';
export { toImportedDocument, toSourceDiagnostics } from './rows';
export type { DocumentRow, ImportRow } from './rows';
export { saveImportedAt, saveImportState } from './saveImportState';
export type {
  Claim,
  ClaimedImport,
  DocumentFile,
  ImportOutcome,
  ImportSummary,
  KnownDocument,
  KnownImport,
  OutcomeDocument,
  RunbookStore,
  SourceDiagnostic,
} from './RunbookStore';
