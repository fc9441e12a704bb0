import { Knex } from 'knex';
import { StoredProcedure } from './ProcedureStore';
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
