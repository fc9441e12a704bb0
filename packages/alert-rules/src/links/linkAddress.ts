/** What a `runbook_url` asks for. @public */
export type LinkAddress =
  /** The Runbook tab of a catalog entity. */
  | {
      kind: 'tab';
      service: { namespace: string; kind: string; name: string };
      fragment: string;
    }
  /** The portal's page that finds the procedure of an alert. */
  | { kind: 'alert'; name: string }
  /** A file, or a page that may be made of one. */
  | { kind: 'file'; address: string; path: string; fragment: string }
  | { kind: 'unknown' };

/** What a template fills in; only Prometheus knows with what. */
const TEMPLATE = /\{\{[^{}]*\}\}|\$\{[^{}]*\}/;

/**
 * Takes a `runbook_url` apart. A template that stands for the host is left
 * out, and so is a fragment that a template is part of: the page is known.
 *
 * @param alertName - What `{{ $labels.alertname }}` stands for.
 * @public
 */
export function readLinkAddress(url: string, alertName: string): LinkAddress {
  const [address = '', ...rest] = url.split('#');
  const raw = rest.join('#');
  const fragment = TEMPLATE.test(raw) ? '' : decoded(raw);
  const [withoutQuery = '', ...queries] = address.split('?');
  const path = decoded(
    withoutQuery.replace(
      /^(?:[a-z][a-z\d+.-]*:\/\/[^/]*|\{\{[^{}]*\}\}(?=\/))/i,
      '',
    ),
  );
  if (/(?:^|\/)runbook\/alert\/?$/i.test(path)) {
    const name = new URLSearchParams(queries.join('?')).get('alertname') ?? '';
    return { kind: 'alert', name: TEMPLATE.test(name) ? alertName : name };
  }
  if (TEMPLATE.test(path)) {
    return { kind: 'unknown' };
  }
  const tab = /\/catalog\/([^/]+)\/([^/]+)\/([^/]+)\/runbook\/?$/i.exec(path);
  const [, namespace, kind, name] = tab ?? [];
  if (namespace && kind && name) {
    return { kind: 'tab', service: { namespace, kind, name }, fragment };
  }
  // `#L12` is a line in a repository's web view.
  const place = /^L\d+(-L?\d+)?$/.test(fragment) ? '' : fragment;
  return { kind: 'file', address: withoutQuery, path, fragment: place };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is not an escape: take the text as it stands.
    return text;
  }
}
