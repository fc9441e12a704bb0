import { isDeepStrictEqual } from 'node:util';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { toFileColumns } from './importedRows';
import {
  DocumentRow,
  KNOWN_DOCUMENT_COLUMNS,
  toKnownDocument,
  toParsedColumns,
} from './rows';
import { OutcomeDocument } from './RunbookStore';
import { replaceAlertNames } from './alertNames';

/**
 * Makes a service's documents those given, within a transaction.
 *
 * @returns whether anything that a reader sees has changed.
 */
export async function replaceDocuments(
  tx: Knex.Transaction,
  entityRef: string,
  documents: readonly OutcomeDocument[],
): Promise<boolean> {
  const table = () => tx<DocumentRow>('runbook_documents');
  const stored = await table()
    .where({ entity_ref: entityRef })
    .select('position', ...KNOWN_DOCUMENT_COLUMNS);
  const before = new Map(
    stored.map(row => [
      row.id,
      {
        position: row.position,
        columns: {
          position: row.position,
          ...toFileColumns(toKnownDocument(row)),
        },
      },
    ]),
  );
  let changed = false;

  const wanted = new Set(documents.map(({ file }) => file.id));
  for (const { id } of stored) {
    if (!wanted.has(id)) {
      await replaceAlertNames(tx, entityRef, id, []);
      await table().where({ entity_ref: entityRef, id }).delete();
      changed = true;
    }
  }

  for (const [position, { file, parsed }] of documents.entries()) {
    const known = before.get(file.id);
    const columns = { position, ...toFileColumns(file) };
    changed ||=
      parsed !== undefined ||
      known?.position !== position ||
      known.columns.path !== columns.path ||
      known.columns.view_url !== columns.view_url ||
      known.columns.edit_url !== columns.edit_url;
    if (known) {
      if (parsed || !isDeepStrictEqual(known.columns, columns)) {
        await table()
          .where({ entity_ref: entityRef, id: file.id })
          .update({ ...columns, ...(parsed && toParsedColumns(parsed)) });
      }
    } else if (parsed) {
      await table().insert({
        entity_ref: entityRef,
        id: file.id,
        ...columns,
        ...toParsedColumns(parsed),
      });
    } else {
      throw new ConflictError(
        `The document ${file.id} of ${entityRef} is no longer stored`,
      );
    }
    if (parsed) {
      await replaceAlertNames(tx, entityRef, file.id, parsed.document.alerts);
    }
  }
  return changed;
}
