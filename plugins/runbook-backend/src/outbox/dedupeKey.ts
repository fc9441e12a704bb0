import { createHash } from 'node:crypto';

/** What fits the column, and the `scope` of a Backstage notification. */
const MAX_LENGTH = 255;

/**
 * A key of parts that together name one message. Where they are too long for
 * the column, a digest stands for the end of them.
 */
export function dedupeKey(...parts: Array<string | number>): string {
  // Encoded, so that no part can look like two.
  const key = parts.map(part => encodeURIComponent(part)).join('/');
  if (key.length <= MAX_LENGTH) {
    return key;
  }
  const digest = createHash('sha256').update(key).digest('base64url');
  return `${key.slice(0, MAX_LENGTH - digest.length - 1)}~${digest}`;
}
