import { CheckCount } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { CHECK_BITS } from './bits';
import { Tally } from './Tally';

interface SumRow {
  /** Postgres tells sums as text. */
  [column: string]: string | number;
}

/**
 * Sums of the services that have the named columns in common, counted by the
 * database; `keys` are their values, in the order of the columns.
 */
export async function sumsOf(
  services: Knex.QueryBuilder,
  by: ReadonlyArray<'owner' | 'tier'>,
): Promise<Array<{ keys: string[]; tally: Tally }>> {
  const bit = (column: 'passed' | 'failed', at: number) =>
    `sum((${column} >> ${at}) & 1) as ${column}_${at}`;
  const columns = CHECK_BITS.flatMap(([, at]) => [
    bit('passed', at),
    bit('failed', at),
  ]);
  const rows: SumRow[] = await services
    .groupBy([...by])
    .select(
      ...by,
      services.client.raw(
        `count(*) as services, sum(weight) as weight, sum(weight * score) as weighed, ${columns.join(
          ', ',
        )}`,
      ),
    );
  return rows.map(row => ({
    keys: by.map(column => String(row[column])),
    tally: {
      services: Number(row.services),
      weight: Number(row.weight),
      weighed: Number(row.weighed),
      checks: CHECK_BITS.map(
        ([check, at]): CheckCount => ({
          check,
          passed: Number(row[`passed_${at}`]),
          failed: Number(row[`failed_${at}`]),
        }),
      ),
    },
  }));
}
