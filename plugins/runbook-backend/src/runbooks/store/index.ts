export { DatabaseRunbookStore } from './DatabaseRunbookStore';
export { ImportClaims } from './ImportClaims';
export type { ImportStateRow } from './ImportClaims';
export { alertNameKey } from './alertNames';
export { toDate, toSourceDiagnostics } from './rows';
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
