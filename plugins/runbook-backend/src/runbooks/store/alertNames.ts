import { Knex } from 'knex';

/** Row of `runbook_alert_names`. */
export interface AlertNameRow {
  entity_ref: string;
  document_id: string;
  name_key: string;
  name: string;
}

/** Longest name that can be looked for; Prometheus' own are far shorter. */
const MAX_LENGTH = 255;

/** Rows a statement: SQLite takes no more than 999 values in older builds. */
const CHUNK = 200;

/** What names of alerts are compared by. */
export function alertNameKey(name: string): string {
  return name.toLocaleLowerCase('en-US').slice(0, MAX_LENGTH);
}

/** Makes the names by which a document's alerts are found those given, within a transaction. */
export async function replaceAlertNames(
  tx: Knex.Transaction,
  entityRef: string,
  documentId: string,
  alerts: ReadonlyArray<{ name: string }>,
): Promise<void> {
  const table = () => tx<AlertNameRow>('runbook_alert_names');
  await table()
    .where({ entity_ref: entityRef, document_id: documentId })
    .delete();
  const rows = new Map(
    alerts.map(({ name }) => [
      alertNameKey(name),
      {
        entity_ref: entityRef,
        document_id: documentId,
        name_key: alertNameKey(name),
        name: name.slice(0, MAX_LENGTH),
      },
    ]),
  );
  const all = [...rows.values()];
  for (let start = 0; start < all.length; start += CHUNK) {
    await table().insert(all.slice(start, start + CHUNK));
  }
}
