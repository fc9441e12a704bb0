export { ALERT_RULE_FILES, RUNBOOK_DOCUMENTS } from './SourceKind';
export type { SourceKind } from './SourceKind';
export { unreadable } from './diagnostics';
export { SourceReaders } from './SourceReaders';
export type { ServiceReader } from './SourceReaders';
export type { KnownFile, SourceContent, SourceFile } from './SourceReader';
