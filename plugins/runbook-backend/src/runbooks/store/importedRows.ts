import { RunbookStatus } from 'backstage-plugin-runbook-common';
import { DatabaseTime } from '../../database';

// What rows of every kind of import have, of runbooks and of what is imported
// beside them.

/** How the import of a service stands. */
export interface ImportStateColumns {
  state: RunbookStatus['state'];
  imported_at: DatabaseTime | null;
  checked_at: DatabaseTime | null;
  failed_since: DatabaseTime | null;
  failure: string | null;
}

/** An imported file, without what was read of it. */
export interface FileColumns {
  path: string;
  source: string;
  view_url: string | null;
  edit_url: string | null;
  etag: string | null;
  hash: string;
}

/** Where an imported file comes from. */
export interface ImportedFile {
  path: string;
  source: string;
  viewUrl?: string;
  editUrl?: string;
  etag?: string;
  /** SHA-256 of the file, hexadecimal. */
  hash: string;
}

export function toDate(
  value: DatabaseTime | null | undefined,
): Date | undefined {
  return value === null || value === undefined ? undefined : new Date(value);
}

export function toImportState(row: ImportStateColumns) {
  const instant = (value: DatabaseTime | null) => toDate(value)?.toISOString();
  return {
    state: row.state,
    importedAt: instant(row.imported_at),
    checkedAt: instant(row.checked_at),
    failedSince: instant(row.failed_since),
    failure: row.failure ?? undefined,
  };
}

export function toImportedFile(row: FileColumns): ImportedFile {
  return {
    path: row.path,
    source: row.source,
    viewUrl: row.view_url ?? undefined,
    editUrl: row.edit_url ?? undefined,
    etag: row.etag ?? undefined,
    hash: row.hash,
  };
}

/** The columns that follow from the file alone. */
export function toFileColumns(file: ImportedFile): FileColumns {
  return {
    path: file.path,
    source: file.source,
    view_url: file.viewUrl ?? null,
    edit_url: file.editUrl ?? null,
    etag: file.etag ?? null,
    hash: file.hash,
  };
}
