import { KnownDocument } from '../lint/knownDocument';

/** What a `runbook_url` says about the documents at hand. */
export type RunbookTarget =
  /** It leads elsewhere, or only Prometheus knows where. */
  | { kind: 'unknown' }
  | { kind: 'found' }
  | { kind: 'no-section'; anchor: string; documents: readonly KnownDocument[] };

const UNKNOWN: RunbookTarget = { kind: 'unknown' };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The service that a link to the portal names: `/catalog/default/component/parcel-api/runbook`. */
function serviceOf(path: string): string | undefined {
  return /\/catalog\/[^/]+\/[^/]+\/([^/]+)\/runbook\/?$/i.exec(path)?.[1];
}

function documentsAt(
  path: string,
  own: readonly KnownDocument[],
  all: readonly KnownDocument[],
): readonly KnownDocument[] {
  const service = serviceOf(path);
  if (service !== undefined) {
    // Another service's runbook may be at hand, in a folder of its name.
    const named = all.filter(document =>
      `/${document.path.toLowerCase()}`.includes(`/${service.toLowerCase()}/`),
    );
    return named.length > 0 ? named : own;
  }
  // A file in a repository's web view, or a relative path: compared by its last two parts.
  const wanted = path.split('/').filter(Boolean).slice(-2).join('/');
  return /\.(?:md|markdown|html?)$/i.test(path)
    ? all.filter(document => `/${document.path}`.endsWith(`/${wanted}`))
    : [];
}

/**
 * Looks a `runbook_url` up in the documents at hand. Anchors are compared
 * without case. It is only certain of links to the portal and to a file that
 * is at hand.
 */
export function resolveRunbookUrl(
  url: string,
  own: readonly KnownDocument[],
  all: readonly KnownDocument[],
): RunbookTarget {
  const [address = '', ...rest] = url.split('#');
  const anchor = decode(rest.join('#'));
  const path = decode(
    address
      .replace(/\?.*$/, '')
      // The host, or the template variable that stands for it.
      .replace(/^(?:[a-z][a-z\d+.-]*:\/\/[^/]*|\{\{[^{}]*\}\}(?=\/))/i, ''),
  );
  if (/\{\{|\$\{/.test(anchor) || /\{\{|\$\{/.test(path)) {
    return UNKNOWN;
  }
  const documents = documentsAt(path, own, all);
  if (documents.length === 0) {
    return UNKNOWN;
  }
  const isFound =
    anchor === '' ||
    documents.some(document => document.anchors.has(anchor.toLowerCase()));
  return isFound
    ? { kind: 'found' }
    : { kind: 'no-section', anchor, documents };
}
