/**
 * Where a URL holds a file's path: in its pathname, or with Azure DevOps in
 * its query, as in `https://dev.azure.com/o/p/_git/repo?path=/docs/a.md`.
 */
export class UrlPath {
  readonly #url: URL;
  readonly #inQuery: boolean;

  constructor(url: string) {
    this.#url = new URL(url);
    this.#inQuery =
      this.#url.pathname.includes('/_git/') &&
      this.#url.searchParams.has('path');
  }

  /** The path; percent-encoded where it is the pathname. */
  get path(): string {
    return this.#inQuery
      ? this.#url.searchParams.get('path') ?? ''
      : this.#url.pathname;
  }

  /** Backstage encodes a path twice when it puts it into the query. */
  decodedOnce(): string {
    return this.#inQuery ? this.#with(decode(this.path)) : this.#url.href;
  }

  /** The path as an author would write it; undefined where it is malformed. */
  decoded(): string | undefined {
    return this.#inQuery ? decode(this.path) : tryDecode(this.path);
  }

  /** The URL of what lies below, when this is a folder. */
  below(url: string, path: string): string {
    return this.#inQuery
      ? this.#with(`${this.path.replace(/\/+$/, '')}/${path}`)
      : `${url.replace(/\/+$/, '')}/${path}`;
  }

  /** The URL of what lies beside, when this is a file; the path is not encoded. */
  beside(path: string): string {
    if (this.#inQuery) {
      return this.#with(this.path.replace(/[^/]*$/, path));
    }
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const url = new URL(encoded, this.#url);
    url.search = this.#url.search;
    return url.toString();
  }

  #with(path: string): string {
    const url = new URL(this.#url);
    url.searchParams.set('path', path);
    return url.toString();
  }
}

function tryDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A lone `%` is a part of a file's name. */
function decode(path: string): string {
  return tryDecode(path) ?? path;
}
