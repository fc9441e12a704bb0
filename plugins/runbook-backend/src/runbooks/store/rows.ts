import {
  ImportedDocument,
  Runbook,
  RunbookStatus,
} from 'backstage-plugin-runbook-common';
import { Diagnostic, DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';
import { DocumentOutline, outlineOf, OutlinedDocument } from '../outlines';
import {
  DocumentFile,
  ImportSummary,
  KnownDocument,
  KnownImport,
  OutcomeDocument,
  SourceDiagnostic,
} from './RunbookStore';

/** A time as the drivers give it: text or milliseconds on SQLite, a Date on Postgres. */
export type DatabaseTime = Date | string | number | null;

/** Row of `runbook_imports`. */
export interface ImportRow {
  entity_ref: string;
  entity_etag: string | null;
  state: RunbookStatus['state'];
  imported_at: DatabaseTime;
  started_at: DatabaseTime;
  checked_at: DatabaseTime;
  failed_since: DatabaseTime;
  failure: string | null;
  diagnostics: string;
  content_version: string | null;
  procedures: number;
  alerts: number;
  errors: number;
  warnings: number;
  infos: number;
  lease_holder: string | null;
  lease_until: DatabaseTime;
}

/** Row of `runbook_documents`. */
export interface DocumentRow {
  entity_ref: string;
  id: string;
  position: number;
  path: string;
  source: string;
  view_url: string | null;
  edit_url: string | null;
  etag: string | null;
  hash: string;
  format_version: number;
  parser_version: string;
  parsed_on: string;
  review_due: string | null;
  document: string;
  /** JSON of DocumentOutline; null of a row that is older than outlines. */
  outline: string | null;
  diagnostics: string;
  procedures: number;
  alerts: number;
  errors: number;
  warnings: number;
  infos: number;
}

export function toDate(value: DatabaseTime | undefined): Date | undefined {
  return value === null || value === undefined ? undefined : new Date(value);
}

/** Of a service that no import has looked at. */
export const PENDING: RunbookStatus = {
  state: 'pending',
  procedures: 0,
  alerts: 0,
  diagnostics: { error: 0, warning: 0, info: 0 },
};

export function toStatus(row: ImportRow): RunbookStatus {
  const instant = (value: DatabaseTime) => toDate(value)?.toISOString();
  return {
    state: row.state,
    importedAt: instant(row.imported_at),
    checkedAt: instant(row.checked_at),
    failedSince: instant(row.failed_since),
    failure: row.failure ?? undefined,
    procedures: row.procedures,
    alerts: row.alerts,
    diagnostics: {
      error: row.errors,
      warning: row.warnings,
      info: row.infos,
    },
  };
}

/** Columns of {@link KnownImport}. */
export const KNOWN_IMPORT_COLUMNS = [
  'entity_ref',
  'entity_etag',
  'state',
  'started_at',
  'checked_at',
] as const;

export function toKnownImport(
  row: Pick<ImportRow, (typeof KNOWN_IMPORT_COLUMNS)[number]>,
): KnownImport {
  return {
    entityEtag: row.entity_etag ?? undefined,
    state: row.state,
    startedAt: toDate(row.started_at),
    checkedAt: toDate(row.checked_at),
  };
}

/** Columns of a document without its content. */
export const KNOWN_DOCUMENT_COLUMNS = [
  'id',
  'path',
  'source',
  'view_url',
  'edit_url',
  'etag',
  'hash',
  'format_version',
  'parser_version',
  'parsed_on',
  'review_due',
] as const;

export function toKnownDocument(
  row: Pick<DocumentRow, (typeof KNOWN_DOCUMENT_COLUMNS)[number]>,
): KnownDocument {
  return {
    id: row.id,
    path: row.path,
    source: row.source,
    viewUrl: row.view_url ?? undefined,
    editUrl: row.edit_url ?? undefined,
    etag: row.etag ?? undefined,
    hash: row.hash,
    formatVersion: row.format_version,
    parserVersion: row.parser_version,
    parsedOn: row.parsed_on,
    reviewDue: row.review_due ?? undefined,
  };
}

// The JSON below was written by this plugin, and readers ask only for rows of
// the present format, so it is taken as it is.

export function toImportedDocument(row: DocumentRow): ImportedDocument {
  const document: ImportedDocument['document'] = JSON.parse(row.document);
  const diagnostics: ImportedDocument['diagnostics'] = JSON.parse(
    row.diagnostics,
  );
  return {
    id: row.id,
    path: row.path,
    viewUrl: row.view_url ?? undefined,
    editUrl: row.edit_url ?? undefined,
    document,
    diagnostics,
  };
}

/** Row of an outline; the document stands in for one that is not there yet. */
export interface OutlineRow extends Pick<DocumentRow, 'path' | 'view_url'> {
  /** Null where the runbook has no documents. */
  id: string | null;
  outline: string | null;
  document: string | null;
}

export function toOutlinedDocuments(row: OutlineRow): OutlinedDocument[] {
  const text = row.outline ?? row.document;
  if (row.id === null || text === null) {
    return [];
  }
  const stored: DocumentOutline = JSON.parse(text);
  return [
    {
      id: row.id,
      path: row.path,
      viewUrl: row.view_url ?? undefined,
      document: stored,
    },
  ];
}

export function toSourceDiagnostics(text: string): SourceDiagnostic[] {
  return JSON.parse(text);
}

/** Diagnostics as readers get them. */
export function toImportDiagnostics(text: string): Runbook['diagnostics'] {
  return toSourceDiagnostics(text).map(
    ({ foundThrough, ...diagnostic }) => diagnostic,
  );
}

/** The columns that follow from the file alone. */
export function toFileColumns(file: DocumentFile, position: number) {
  return {
    position,
    path: file.path,
    source: file.source,
    view_url: file.viewUrl ?? null,
    edit_url: file.editUrl ?? null,
    etag: file.etag ?? null,
    hash: file.hash,
  };
}

/** The columns that follow from what the parser read. */
export function toParsedColumns({
  document,
  diagnostics,
  parserVersion,
  parsedOn,
}: NonNullable<OutcomeDocument['parsed']>) {
  return {
    format_version: DOCUMENT_FORMAT_VERSION,
    parser_version: parserVersion,
    parsed_on: parsedOn,
    review_due: document.metadata.reviewDue ?? null,
    document: JSON.stringify(document),
    outline: JSON.stringify(outlineOf(document)),
    diagnostics: JSON.stringify(diagnostics),
    procedures: document.procedures.length,
    alerts: document.alerts.length,
    ...countBySeverity(diagnostics),
  };
}

export function countBySeverity(
  diagnostics: ReadonlyArray<Pick<Diagnostic, 'severity'>>,
) {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter(diagnostic => diagnostic.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

export function toSummary(row: {
  state: RunbookStatus['state'];
  services: number | string;
  oldest_check: DatabaseTime;
}): ImportSummary {
  return {
    state: row.state,
    services: Number(row.services),
    oldestCheck: toDate(row.oldest_check),
  };
}
