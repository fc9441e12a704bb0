import { MAX_TREND_DAYS } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { chunks } from '../../database';
import { dayOf, DayRow } from './rows';
import { sumsOf } from './sumsOf';
import { addTally, emptyTally, Tally } from './Tally';

/** What stands in the place of an owner or a tier where all are meant. */
export const ALL = '*';

const DAY = 24 * 60 * 60 * 1000;

/** Rows a statement: SQLite takes no more than 999 values in older builds. */
const ROWS = 100;

/**
 * Puts the sums of how services stand now in the place of those of a day, and
 * forgets days that no trend tells of.
 */
export async function saveDay(
  tx: Knex.Transaction,
  day: string,
): Promise<void> {
  const sums = new Map<string, [owner: string, tier: string, sum: Tally]>();
  const add = (owner: string, tier: string, tally: Tally) => {
    const key = JSON.stringify([owner, tier]);
    const known = sums.get(key) ?? [owner, tier, emptyTally()];
    addTally(known[2], tally);
    sums.set(key, known);
  };
  // Also where there is no service: somebody looked.
  add(ALL, ALL, emptyTally());
  const found = await sumsOf(tx('runbook_coverage'), ['owner', 'tier']);
  for (const { keys, tally } of found) {
    const [owner = '', tier = 'none'] = keys;
    add(owner, tier, tally);
    add(owner, ALL, tally);
    add(ALL, tier, tally);
    add(ALL, ALL, tally);
  }
  await tx<DayRow>('runbook_coverage_days').where({ day }).delete();
  const rows = [...sums.values()].map(
    ([owner, tier, { checks, ...sum }]): DayRow => ({
      day,
      owner,
      tier,
      ...sum,
      checks: JSON.stringify(checks),
    }),
  );
  for (const part of chunks(rows, ROWS)) {
    await tx<DayRow>('runbook_coverage_days').insert(part);
  }
  const oldest = dayOf(new Date(Date.parse(day) - MAX_TREND_DAYS * DAY));
  await tx('runbook_coverage_days').where('day', '<', oldest).delete();
  await tx('runbook_coverage_spans').where('until_day', '<', oldest).delete();
}
