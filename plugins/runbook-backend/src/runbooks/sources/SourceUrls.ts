import { posix } from 'node:path';
import {
  replaceGithubUrlType,
  replaceGitLabUrlType,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { SourceFile } from './SourceReader';
import { UrlPath } from './UrlPath';

/** Turns the paths of a service's sources into addresses on its host, and back. */
export class SourceUrls {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #base: string | undefined;

  constructor(options: {
    integrations: ScmIntegrationRegistry;
    /** URL of `catalog-info.yaml`, or of its folder with a trailing slash. */
    base?: string;
  }) {
    this.#integrations = options.integrations;
    this.#base = options.base;
  }

  /** The address of a source: itself where it is one, else beside `catalog-info.yaml`. */
  resolve(source: string): string {
    if (isUrl(source)) {
      return source;
    }
    if (!this.#base) {
      throw new Error(
        `The catalog does not say where catalog-info.yaml is, so ${source} cannot be found; give its URL`,
      );
    }
    // Encoded a part at a time, so that no character of a file's name can act
    // as URL syntax: `%2e%2e` would be read as `..`, `#` as the end.
    const url = source
      .split('/')
      .filter(part => part !== '' && part !== '.')
      .map(encodeURIComponent)
      .join('/');
    const resolved = this.#integrations.resolveUrl({
      // A path that names no part is the folder of `catalog-info.yaml`.
      url: url === '' || source.endsWith('/') ? `${url || '.'}/` : url,
      base: this.#base,
    });
    return new UrlPath(resolved).decodedOnce();
  }

  /** The pattern of everything below a folder. */
  everythingBelow(folder: string): string {
    return new UrlPath(folder).below(folder, '**/*');
  }

  /** The path of a file below a folder that is a source. */
  join(source: string, below: string): string {
    return isUrl(source)
      ? new UrlPath(source).below(source, below)
      : posix.join(source, below);
  }

  /** The path part of a source, which tells by its end what kind it is. */
  pathOf(source: string): string {
    return isUrl(source) ? new UrlPath(source).path : source;
  }

  /** The path of a file below a folder, decoded; undefined where it is not below. */
  below(folder: string, file: string): string | undefined {
    const [from, to] = [this.#comparable(folder), this.#comparable(file)];
    return from !== undefined && to?.startsWith(`${from}/`)
      ? to.slice(from.length + 1)
      : undefined;
  }

  /** Where a reader sees a file and where an author edits it. */
  addresses(url: string): Pick<SourceFile, 'viewUrl' | 'editUrl'> {
    return {
      viewUrl: this.#fileView(url),
      editUrl: this.#integrations.resolveEditUrl(url),
    };
  }

  /** GitHub and GitLab have one address for a folder's view and one for a file's. */
  #fileView(url: string): string {
    switch (this.#integrations.byUrl(url)?.type) {
      case 'github':
        return replaceGithubUrlType(url, 'blob');
      case 'gitlab':
        return replaceGitLabUrlType(url, 'blob');
      default:
        return url;
    }
  }

  #comparable(url: string): string | undefined {
    return new UrlPath(this.#fileView(url)).decoded()?.replace(/\/+$/, '');
  }
}

function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}
