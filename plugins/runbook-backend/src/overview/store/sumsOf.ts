import { CheckCount } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { CHECK_BITS } from './bits';
import { Tally } from './Tally';

interface SumRow {
  owner: string;
  tier: string;
  /** Postgres tells sums as text. */
  [sum: string]: string | number;
}

/** Sums of services by owner and tier, counted by the database. */
export async function sumsOf(
  services: Knex.QueryBuilder,
): Promise<Array<{ owner: string; tier: string; tally: Tally }>> {
  const bit = (column: 'passed' | 'failed', at: number) =>
    `sum((${column} >> ${at}) & 1) as ${column}_${at}`;
  const columns = CHECK_BITS.flatMap(([, at]) => [
    bit('passed', at),
    bit('failed', at),
  ]);
  const rows: SumRow[] = await services
    .groupBy('owner', 'tier')
    .select(
      'owner',
      'tier',
      services.client.raw(
        `count(*) as services, sum(weight) as weight, sum(weight * score) as weighed, ${columns.join(
          ', ',
        )}`,
      ),
    );
  return rows.map(row => ({
    owner: row.owner,
    tier: row.tier,
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
