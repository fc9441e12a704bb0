import { Knex } from 'knex';
import { ProcedureKey, StoredProcedure } from './ProcedureStore';
import { FeedbackRow, ProcedureRow, toProcedure } from './rows';

/** Procedures that are live or can be recovered. */
export function there(tx: Knex) {
  return tx<ProcedureRow>('runbook_procedures').where({ purged: false });
}

/** The procedures that a query finds, with the reports that wait. */
export async function readProcedures(
  tx: Knex.Transaction,
  where: (query: Knex.QueryBuilder<ProcedureRow>) => Knex.QueryBuilder,
): Promise<StoredProcedure[]> {
  const rows: ProcedureRow[] = await where(there(tx));
  const entityRefs = [...new Set(rows.map(row => row.entity_ref))];
  const feedback = await tx<FeedbackRow>('runbook_procedure_feedback')
    .whereIn('entity_ref', entityRefs)
    .whereNull('answer')
    .orderBy(['at', 'id']);
  return rows.map(row =>
    toProcedure(
      row,
      feedback.filter(
        one => one.entity_ref === row.entity_ref && one.slug === row.slug,
      ),
    ),
  );
}

/** Narrows a query to a page of those whose review was due before a day. */
export function whereOverdue(
  query: Knex.QueryBuilder<ProcedureRow>,
  day: string,
  { after, limit }: { after?: ProcedureKey; limit: number },
): Knex.QueryBuilder {
  return query
    .whereNull('deleted_at')
    .where('review_due', '<', day)
    .modify(page => {
      if (after) {
        page.where(further =>
          further
            .where('entity_ref', '>', after.entityRef)
            .orWhere(same =>
              same
                .where('entity_ref', after.entityRef)
                .where('slug', '>', after.slug),
            ),
        );
      }
    })
    .orderBy(['entity_ref', 'slug'])
    .limit(limit);
}
