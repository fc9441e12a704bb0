import { Knex } from 'knex';
import { DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';
import { Read, whereIn } from '../../database';
import { RunbookOutline, RunbookVersion } from '../outlines';
import {
  ImportRow,
  OutlineRow,
  PENDING,
  toOutlinedDocuments,
  toStatus,
} from './rows';

/** Columns of a status. */
const STATUS_COLUMNS = [
  'state',
  'imported_at',
  'checked_at',
  'failed_since',
  'failure',
  'procedures',
  'alerts',
  'errors',
  'warnings',
  'infos',
];

const COLUMNS = [
  ...STATUS_COLUMNS,
  'content_version',
  'id',
  'path',
  'view_url',
  'outline',
  'document',
];

const SQL = `
  select ${STATUS_COLUMNS.map(column => `imports.${column}`).join(', ')},
    imports.content_version, documents.id, documents.path, documents.view_url, documents.outline,
    case when documents.outline is null then documents.document end as document
  from runbook_imports as imports
  left join runbook_documents as documents
    on documents.entity_ref = imports.entity_ref
    and documents.format_version = ?
  where imports.entity_ref = ?
  order by documents.position`;

/** The outline of a runbook: one row a document, or one without any. */
export function outlineRead(
  entityRef: string,
): Read<ImportRow & OutlineRow, RunbookOutline> {
  return {
    sql: SQL,
    values: [DOCUMENT_FORMAT_VERSION, entityRef],
    columns: COLUMNS,
    take: ([first, ...rest]) => ({
      isKnown: first !== undefined,
      status: first ? toStatus(first) : PENDING,
      version: first?.content_version ?? undefined,
      documents: first ? [first, ...rest].flatMap(toOutlinedDocuments) : [],
    }),
  };
}

const VERSION_COLUMNS = ['entity_ref', 'content_version', ...STATUS_COLUMNS];

/** Which content the runbooks of services have: one row each. */
export function versionsRead(
  knex: Knex,
  entityRefs: readonly string[],
): Read<ImportRow, Map<string, RunbookVersion>> {
  const where = whereIn(knex, 'entity_ref', entityRefs);
  return {
    sql: `select ${VERSION_COLUMNS.join(', ')} from runbook_imports where ${
      where.sql
    }`,
    values: where.values,
    columns: VERSION_COLUMNS,
    take: rows =>
      new Map(
        rows.map(row => [
          row.entity_ref,
          { version: row.content_version ?? undefined, status: toStatus(row) },
        ]),
      ),
  };
}
