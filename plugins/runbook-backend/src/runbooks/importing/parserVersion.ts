import { createHash } from 'node:crypto';
import { RuleLevels } from 'runbook-markdown';
import { version } from 'runbook-markdown/package.json';

/**
 * Version of what is stored of a document beside itself: another replica may
 * still write documents without.
 */
const OUTLINE = 'outline.1';

/** In development the parser changes without its version, so every start counts. */
const PARSER =
  process.env.NODE_ENV === 'development'
    ? `${version}+${Date.now()}`
    : `${version}+${OUTLINE}`;

/**
 * Stored with each document: one that another parser read, or that was checked
 * at other levels, is read anew though its file is the same.
 */
export function parserVersion(ruleLevels: RuleLevels): string {
  const levels = Object.entries(ruleLevels).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return levels.length === 0
    ? PARSER
    : `${PARSER}+${createHash('sha256')
        .update(JSON.stringify(levels))
        .digest('hex')
        .slice(0, 12)}`;
}
