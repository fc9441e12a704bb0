/** A time as the drivers give it: text or milliseconds on SQLite, a Date on Postgres. */
export type DatabaseTime = Date | string | number;

/** In ISO 8601, as answers tell times. */
export function toInstant(value: DatabaseTime): string {
  return new Date(value).toISOString();
}
