import { version } from 'runbook-markdown/package.json';

/**
 * Stored with each document: one that another parser read is parsed anew. In
 * development the parser changes without its version, so every start counts.
 */
export const PARSER_VERSION =
  process.env.NODE_ENV === 'development' ? `${version}+${Date.now()}` : version;
