import { Knex } from 'knex';
import { chunks } from '../../database';
import { CoverageRow, SpanRow, StandingColumns } from './rows';

/** Rows a statement: SQLite takes no more than 999 values in older builds. */
const ROWS = 70;

/** References a statement. */
const REFS = 500;

/**
 * Saves how services stand from a day on. What is stored and was found later
 * stays.
 */
export async function saveStandings(
  tx: Knex.Transaction,
  rows: readonly CoverageRow[],
  day: string,
): Promise<void> {
  for (const part of chunks(rows, ROWS)) {
    const later = await tx<CoverageRow>('runbook_coverage')
      .whereIn(
        'entity_ref',
        part.map(({ entity_ref }) => entity_ref),
      )
      .select('entity_ref', 'computed_at');
    const stored = new Map(
      later.map(row => [row.entity_ref, new Date(row.computed_at).getTime()]),
    );
    const newer = part.filter(
      ({ entity_ref, computed_at }) =>
        (stored.get(entity_ref) ?? 0) <= new Date(computed_at).getTime(),
    );
    if (newer.length > 0) {
      await tx<CoverageRow>('runbook_coverage')
        .insert(newer)
        .onConflict('entity_ref')
        .merge();
      await saveSpans(tx, newer, day);
    }
  }
}

/** Forgets services, and ends how they stood. */
export async function removeStandings(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
  day: string,
): Promise<void> {
  for (const refs of chunks(entityRefs, REFS)) {
    await tx('runbook_coverage').whereIn('entity_ref', refs).delete();
    await endSpans(tx, refs, day);
  }
}

async function saveSpans(
  tx: Knex.Transaction,
  rows: readonly CoverageRow[],
  day: string,
): Promise<void> {
  const open = await tx<SpanRow>('runbook_coverage_spans')
    .whereIn(
      'entity_ref',
      rows.map(({ entity_ref }) => entity_ref),
    )
    .whereNull('until_day');
  const known = new Map(open.map(span => [span.entity_ref, span]));
  const others = rows.map(standingOf).filter(row => {
    const span = known.get(row.entity_ref);
    return !span || !stoodSo(span, row);
  });
  if (others.length === 0) {
    return;
  }
  await endSpans(
    tx,
    others.map(({ entity_ref }) => entity_ref),
    day,
  );
  await tx<SpanRow>('runbook_coverage_spans')
    .insert(others.map(row => ({ ...row, from_day: day, until_day: null })))
    // Two looks that are saved on both sides of midnight.
    .onConflict(['entity_ref', 'from_day'])
    .merge();
}

/** A day tells how it ended, so what began on it leaves no trace. */
async function endSpans(
  tx: Knex.Transaction,
  refs: readonly string[],
  day: string,
): Promise<void> {
  const open = () =>
    tx<SpanRow>('runbook_coverage_spans')
      .whereIn('entity_ref', refs)
      .whereNull('until_day');
  await open().where('from_day', '>=', day).delete();
  await open().update({ until_day: day });
}

function standingOf(row: CoverageRow): StandingColumns {
  const { entity_ref, owner, tier, weight, score, passed, failed } = row;
  return { entity_ref, owner, tier, weight, score, passed, failed };
}

function stoodSo(span: SpanRow, row: StandingColumns): boolean {
  return (
    span.owner === row.owner &&
    span.tier === row.tier &&
    span.weight === row.weight &&
    span.score === row.score &&
    span.passed === row.passed &&
    span.failed === row.failed
  );
}
