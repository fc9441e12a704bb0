import { Knex } from 'knex';
import { Read, whereIn } from '../../../database';
import { ProcedureText } from './ProcedureStore';
import { ProcedureRow } from './rows';

type Row = Pick<ProcedureRow, 'entity_ref' | 'slug' | 'revision'>;

const COLUMNS = ['entity_ref', 'slug', 'revision'];

/** Which procedures services have that are not deleted: one row each. */
export function versionsRead(
  knex: Knex,
  entityRefs: readonly string[],
): Read<Row, Map<string, string[]>> {
  const where = whereIn(knex, 'entity_ref', entityRefs);
  return {
    sql: `
      select ${COLUMNS.join(', ')} from runbook_procedures
      where ${where.sql} and deleted_at is null and purged = false`,
    values: where.values,
    columns: COLUMNS,
    take: rows => {
      const revisions = new Map<string, string[]>();
      for (const { entity_ref, slug, revision } of rows) {
        const known = revisions.get(entity_ref) ?? [];
        revisions.set(entity_ref, [...known, revisionOf({ slug, revision })]);
      }
      revisions.forEach(of => of.sort());
      return revisions;
    },
  };
}

/** A name is never given again, nor are its revisions. */
export function revisionOf({
  slug,
  revision,
}: Pick<ProcedureText, 'slug' | 'revision'>): string {
  return `${slug}@${revision}`;
}
