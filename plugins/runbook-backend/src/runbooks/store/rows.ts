import {
  ImportedDocument,
  Runbook,
  RunbookStatus,
} from 'backstage-plugin-runbook-common';
import { Diagnostic, DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';
import { DatabaseTime } from '../../database';
import { DocumentOutline, outlineOf, OutlinedDocument } from '../outlines';
import {
  FileColumns,
  ImportStateColumns,
  toDate,
  toImportedFile,
  toImportState,
} from './importedRows';
import {
  ImportSummary,
  KnownDocument,
  KnownImport,
  OutcomeDocument,
  SourceDiagnostic,
} from './RunbookStore';

/** Row of `runbook_imports`. */
export interface ImportRow extends ImportStateColumns {
  entity_ref: string;
  entity_etag: string | null;
  started_at: DatabaseTime | null;
  diagnostics: string;
  content_version: string | null;
  procedures: number;
  alerts: number;
  errors: number;
  warnings: number;
  infos: number;
  lease_holder: string | null;
  lease_until: DatabaseTime | null;
}

/** Row of `runbook_documents`. */
export interface DocumentRow extends FileColumns {
  entity_ref: string;
  id: string;
  position: number;
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

/** Of a service that no import has looked at. */
export const PENDING: RunbookStatus = {
  state: 'pending',
  procedures: 0,
  alerts: 0,
  diagnostics: { error: 0, warning: 0, info: 0 },
};

export function toStatus(row: ImportRow): RunbookStatus {
  return {
    ...toImportState(row),
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
    ...toImportedFile(row),
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
  oldest_check: DatabaseTime | null;
}): ImportSummary {
  return {
    state: row.state,
    services: Number(row.services),
    oldestCheck: toDate(row.oldest_check),
  };
}
