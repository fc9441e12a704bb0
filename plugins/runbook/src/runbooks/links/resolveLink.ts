import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { RunbookLayout } from '../layout';

/** What a link of a document leads to. */
export type ResolvedLink =
  /** A place in this tab. */
  | { kind: 'place'; fragment: string }
  /** An address outside. */
  | { kind: 'external'; url: string }
  /** A path that no address is known for. */
  | { kind: 'path'; path: string };

// Scheme as in RFC 3986, section 3.1.
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const ALLOWED_SCHEME = /^(https?|mailto|tel):/i;

/** What the link leads to; undefined when it must not be followed. */
export function resolveLink(
  href: string,
  from: ImportedDocument,
  layout: RunbookLayout,
): ResolvedLink | undefined {
  if (SCHEME.test(href)) {
    if (!ALLOWED_SCHEME.test(href)) {
      return undefined;
    }
    return placeAt(href, layout) ?? { kind: 'external', url: href };
  }
  if (href.startsWith('//')) {
    return { kind: 'external', url: `https:${href}` };
  }
  const [path = '', ...fragments] = href.split('#');
  const fragment = fragments.join('#');
  if (!path) {
    return { kind: 'place', fragment: fragmentIn(from, fragment, layout) };
  }
  const sibling = layout.documents.find(
    document => normalizedPath(document.path) === relativePath(path, from.path),
  );
  if (sibling) {
    return { kind: 'place', fragment: fragmentIn(sibling, fragment, layout) };
  }
  const url = from.viewUrl && urlBeside(href, from.viewUrl);
  return (
    (url && (placeAt(url, layout) ?? { kind: 'external', url })) || {
      kind: 'path',
      path: href,
    }
  );
}

/** The fragment of the tab for a fragment of the document; of its start when there is none. */
function fragmentIn(
  document: ImportedDocument,
  fragment: string,
  layout: RunbookLayout,
): string {
  const anchor = fragment || document.document.sections[0]?.anchor || '';
  const place = layout.anchors.resolve(`${document.id}/${decoded(anchor)}`);
  return place ? layout.anchors.fragment(place) : decoded(anchor);
}

/** The place in this tab where the address is that of one of its documents. */
function placeAt(url: string, layout: RunbookLayout): ResolvedLink | undefined {
  const [address, fragment = ''] = url.split('#');
  const document = layout.documents.find(
    ({ viewUrl, path }) => viewUrl === address || path === address,
  );
  // `#L12` is a line of the source, which is not shown here.
  return document && !/^L\d+/.test(fragment)
    ? { kind: 'place', fragment: fragmentIn(document, fragment, layout) }
    : undefined;
}

function urlBeside(href: string, viewUrl: string): string | undefined {
  try {
    // Code hosts take a leading slash as the root of the repository.
    const root =
      /^(https?:\/\/.+?\/(?:-\/)?(?:blob|tree|src\/branch)\/[^/]+)\//.exec(
        viewUrl,
      )?.[1];
    const url =
      href.startsWith('/') && root
        ? new URL(`.${href}`, `${root}/`)
        : new URL(href, viewUrl);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    // Not an address: shown as the path it is.
    return undefined;
  }
}

/** The path that a relative link of a document names, seen from `catalog-info.yaml`. */
function relativePath(path: string, from: string): string {
  if (SCHEME.test(from)) {
    return urlBeside(path, from) ?? path;
  }
  const folder = from.split('/').slice(0, -1).join('/');
  return normalizedPath(
    path.startsWith('/') ? path.slice(1) : `${folder}/${path}`,
  );
}

function normalizedPath(path: string): string {
  if (SCHEME.test(path)) {
    return path;
  }
  const parts: string[] = [];
  for (const part of decoded(path).split('/')) {
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') {
      parts.pop();
    } else if (part && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is not an escape: take the text as it stands.
    return text;
  }
}
