import { Severity } from 'runbook-markdown';

/** What of a list of alerts that fire is asked for. */
export interface FiringQuery {
  q?: string;
  severity?: Severity | 'none';
  cursor?: string;
  limit?: number;
}

/** The words that have to be there, in lower case. */
export function wordsOf({ q = '' }: FiringQuery): string[] {
  // Postgres takes no NUL in its text.
  return q
    .toLowerCase()
    .split(/[\s\0]+/)
    .filter(Boolean);
}
