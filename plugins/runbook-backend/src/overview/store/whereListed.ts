import { Knex } from 'knex';
import { containing } from '../../database';
import { BITS } from './bits';
import { CoverageFilter, CoveragePage, CoverageScope } from './CoverageStore';

/** Narrows a query to the services of an owner and a tier. */
export function whereScoped(
  query: Knex.QueryBuilder,
  { owner, tier }: CoverageScope,
): void {
  if (owner !== undefined) {
    query.where({ owner });
  }
  if (tier !== undefined) {
    query.where({ tier });
  }
}

/** Narrows a query to the services that a filter lets through. */
export function whereListed(
  query: Knex.QueryBuilder,
  { failing, words = [], ...scope }: CoverageFilter,
): void {
  whereScoped(query, scope);
  if (failing !== undefined) {
    query.whereRaw('(failed & ?) <> 0', [
      failing.reduce((bits, check) => bits + 2 ** BITS[check], 0),
    ]);
  }
  for (const word of words) {
    query.whereRaw(...containing('name_key', word));
  }
}

/** Narrows a query to a page, and orders it. */
export function inPage(
  query: Knex.QueryBuilder,
  { sort, after, limit }: CoveragePage,
): void {
  const columns =
    sort === 'score'
      ? ['score', 'name_key', 'entity_ref']
      : ['name_key', 'entity_ref'];
  if (after) {
    const place = {
      score: after.score,
      name_key: after.nameKey,
      entity_ref: after.entityRef,
    };
    query.whereRaw(
      `(${columns.join(', ')}) > (${columns.map(() => '?').join(', ')})`,
      sort === 'score'
        ? [place.score, place.name_key, place.entity_ref]
        : [place.name_key, place.entity_ref],
    );
  }
  query.orderBy(columns.map(column => ({ column }))).limit(limit);
}
