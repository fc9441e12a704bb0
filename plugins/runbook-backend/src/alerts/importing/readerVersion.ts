import { version } from 'alert-rules/package.json';

/**
 * Stored with each file: one that another reader read is read anew. In
 * development the reader changes without its version, so every start counts.
 */
export const READER_VERSION =
  process.env.NODE_ENV === 'development' ? `${version}+${Date.now()}` : version;
