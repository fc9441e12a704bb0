export { DatabaseRunbookStore } from './DatabaseRunbookStore';
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
