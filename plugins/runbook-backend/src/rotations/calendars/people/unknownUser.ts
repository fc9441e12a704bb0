/** Namespace of people whom a calendar names and no user of the catalog is. */
const NAMESPACE = 'unknown';

/**
 * Stands for somebody whom a calendar names and the catalog does not know, such
 * as `user:unknown/bob.smith`. A reference, so that all that shows people shows
 * them, as not found: a shift of somebody unknown is no time without anybody.
 */
export function unknownUser(name: string): string {
  const slug = name
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}@_-]+/gu, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 63);
  return `user:${NAMESPACE}/${slug || 'nameless'}`;
}
