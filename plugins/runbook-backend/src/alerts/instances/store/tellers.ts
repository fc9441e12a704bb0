import { Knex } from 'knex';
import { chunks, DatabaseTime, VALUES } from '../../../database';
import { Suppression, Teller } from '../alertmanagers/Teller';

const TABLE = 'runbook_alert_tellers';
const COLUMNS = 6;

/** Row of `runbook_alert_tellers`. */
export interface TellerRow {
  fingerprint: string;
  teller: string;
  starts_at: DatabaseTime | null;
  heard_at: DatabaseTime;
  missing_since: DatabaseTime | null;
  suppression: string | null;
}

/** The columns of a teller beside those of the firing that it is joined to: name, and column of its own. */
export const TELLER_COLUMNS = [
  ['teller', 'teller'],
  ['teller_starts_at', 'starts_at'],
  ['teller_heard_at', 'heard_at'],
  ['missing_since', 'missing_since'],
  ['suppression', 'suppression'],
] as const;

/** {@link TELLER_COLUMNS} of a row; null where nobody is known to tell. */
export interface TellerColumns
  extends Pick<TellerRow, 'missing_since' | 'suppression'> {
  teller: string | null;
  teller_starts_at: TellerRow['starts_at'];
  teller_heard_at: TellerRow['heard_at'] | null;
}

export function tellersOfRow(row: TellerColumns): Teller[] {
  const { teller, teller_heard_at, teller_starts_at } = row;
  return teller === null || teller_heard_at === null
    ? []
    : [
        toTeller({
          ...row,
          teller,
          starts_at: teller_starts_at,
          heard_at: teller_heard_at,
        }),
      ];
}

/** Tellers by fingerprint. */
export async function readTellers(
  knex: Knex,
  fingerprints: readonly string[],
): Promise<Map<string, Teller[]>> {
  const tellers = new Map<string, Teller[]>();
  for (const part of chunks(fingerprints, VALUES)) {
    const rows = await knex<TellerRow>(TABLE).whereIn('fingerprint', part);
    for (const row of rows) {
      const known = tellers.get(row.fingerprint) ?? [];
      known.push(toTeller(row));
      tellers.set(row.fingerprint, known);
    }
  }
  return tellers;
}

/** What a webhook says of who tells: nothing of its silences, and it is not missing. */
export async function hearTellers(
  tx: Knex.Transaction,
  fingerprints: readonly string[],
  names: readonly string[],
  now: Date,
): Promise<void> {
  const rows = fingerprints.flatMap(fingerprint =>
    names.map(name => toRow(fingerprint, { name, heardAt: now })),
  );
  for (const part of chunks(rows, VALUES / COLUMNS)) {
    await tx<TellerRow>(TABLE)
      .insert(part)
      .onConflict(['fingerprint', 'teller'])
      .merge(['heard_at', 'missing_since']);
  }
}

/** What an Alertmanager's list says. */
export async function writeTellers(
  tx: Knex.Transaction,
  tellers: ReadonlyArray<{ fingerprint: string; teller: Teller }>,
): Promise<void> {
  const rows = tellers.map(({ fingerprint, teller }) =>
    toRow(fingerprint, teller),
  );
  for (const part of chunks(rows, VALUES / COLUMNS)) {
    await tx<TellerRow>(TABLE)
      .insert(part)
      .onConflict(['fingerprint', 'teller'])
      .merge(['starts_at', 'heard_at', 'missing_since', 'suppression']);
  }
}

/** Of what does not fire nobody tells; or a single one no longer does. */
export async function forgetTellers(
  tx: Knex.Transaction,
  fingerprints: readonly string[],
  name?: string,
): Promise<void> {
  for (const part of chunks(fingerprints, VALUES)) {
    await tx<TellerRow>(TABLE)
      .whereIn('fingerprint', part)
      .andWhere(name === undefined ? {} : { teller: name })
      .delete();
  }
}

// The JSON was written by this plugin, so it is taken as it is.
function toTeller(row: Omit<TellerRow, 'fingerprint'>): Teller {
  const suppression: Suppression | undefined =
    row.suppression === null ? undefined : JSON.parse(row.suppression);
  const instant = (time: DatabaseTime | null) =>
    time === null ? undefined : new Date(time);
  return {
    name: row.teller,
    startsAt: instant(row.starts_at),
    heardAt: new Date(row.heard_at),
    missingSince: instant(row.missing_since),
    suppression,
  };
}

function toRow(
  fingerprint: string,
  { name, startsAt, heardAt, missingSince, suppression }: Teller,
): TellerRow {
  return {
    fingerprint,
    teller: name,
    starts_at: startsAt ?? null,
    heard_at: heardAt,
    missing_since: missingSince ?? null,
    suppression: suppression ? JSON.stringify(suppression) : null,
  };
}
