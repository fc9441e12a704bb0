import { posix } from 'node:path';
import { UrlPath } from '../sources/UrlPath';

/**
 * Where an image lies that a document links, as a source's path.
 *
 * @param documentPath - Path relative to `catalog-info.yaml`, or a URL.
 * @returns undefined for what does not lie beside the document: an address of
 * its own, an absolute path, or one that leaves the folder of
 * `catalog-info.yaml` (for a URL: the folder of the document).
 */
export function imagePath(
  documentPath: string,
  href: string,
): string | undefined {
  const relative = decode(href.replace(/[?#].*$/s, ''));
  if (!relative || /^[/\\]|^[a-z][a-z0-9+.-]*:|\0/i.test(relative)) {
    return undefined;
  }
  if (/^https?:\/\//i.test(documentPath)) {
    const inside = posix.normalize(relative);
    return leaves(inside)
      ? undefined
      : new UrlPath(documentPath).beside(inside);
  }
  const path = posix.join(posix.dirname(documentPath), relative);
  return leaves(path) ? undefined : path;
}

function leaves(path: string): boolean {
  return path.split(/[/\\]/).includes('..');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is a file's name.
    return text;
  }
}
