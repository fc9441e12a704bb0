import { Knex } from 'knex';
import { DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';
import { Read } from '../../database';
import { RunbookOutline } from '../outlines';
import {
  ImportRow,
  OutlineRow,
  PENDING,
  toOutlinedDocuments,
  toStatus,
} from './rows';

const IMPORTS = 'runbook_imports';
const DOCUMENTS = 'runbook_documents';

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

/** The outline of a runbook: one row a document, or one without any. */
export function outlineRead(
  knex: Knex,
  entityRef: string,
): Read<ImportRow & OutlineRow, RunbookOutline> {
  return {
    query: knex(IMPORTS)
      .leftJoin(DOCUMENTS, join =>
        join
          .on(`${DOCUMENTS}.entity_ref`, `${IMPORTS}.entity_ref`)
          .andOnVal(`${DOCUMENTS}.format_version`, DOCUMENT_FORMAT_VERSION),
      )
      .where(`${IMPORTS}.entity_ref`, entityRef)
      .orderBy(`${DOCUMENTS}.position`)
      .select(
        ...STATUS_COLUMNS.map(column => `${IMPORTS}.${column}`),
        `${DOCUMENTS}.id`,
        'path',
        'view_url',
        'outline',
        knex.raw('case when outline is null then document end as document'),
      ),
    columns: [
      ...STATUS_COLUMNS,
      'id',
      'path',
      'view_url',
      'outline',
      'document',
    ],
    take: ([first, ...rest]) => ({
      isKnown: first !== undefined,
      status: first ? toStatus(first) : PENDING,
      documents: first ? [first, ...rest].flatMap(toOutlinedDocuments) : [],
    }),
  };
}
