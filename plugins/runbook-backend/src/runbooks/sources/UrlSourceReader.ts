import {
  UrlReaderService,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { SourceLimits } from '../../config';
import { answer, FileTooLargeError, readBytes } from '../../reading';
import { withTimeout } from '../../timing';
import {
  fileTooLarge,
  folderTooDeep,
  noDocuments,
  tooManyFiles,
} from './diagnostics';
import { depthOf, inReadingOrder, isToolFolder } from './documentFiles';
import { ListingUnsupportedError } from './errors';
import { SourceKind } from './SourceKind';
import {
  ReadSourceOptions,
  SourceContent,
  SourceFile,
  SourceReader,
} from './SourceReader';
import { SourceUrls } from './SourceUrls';

/** Reads through Backstage's URL reader, with the hosts and tokens that the portal has. */
export class UrlSourceReader implements SourceReader {
  readonly #kind: SourceKind;
  readonly #urls: SourceUrls;
  readonly #urlReader: UrlReaderService;
  readonly #limits: SourceLimits;

  constructor(options: {
    kind: SourceKind;
    urls: SourceUrls;
    urlReader: UrlReaderService;
    limits: SourceLimits;
  }) {
    this.#kind = options.kind;
    this.#urls = options.urls;
    this.#urlReader = options.urlReader;
    this.#limits = options.limits;
  }

  async read(source: string, options: ReadSourceOptions) {
    const path = this.#urls.pathOf(source);
    return this.#kind.isFile(path) && !path.endsWith('/')
      ? this.#readDocument(source, options)
      : this.#readFolder(source, options);
  }

  async readFile(path: string, maxBytes: number): Promise<Buffer | undefined> {
    const url = this.#urls.resolve(path);
    const read = await this.#read(url, undefined, maxBytes);
    return read && read !== 'unchanged' ? read.bytes : undefined;
  }

  /**
   * @param url - Of a file, or of a folder with a trailing slash.
   * @throws when the host does not show that it is there.
   */
  async assertThere(url: string): Promise<void> {
    if (!(await this.#isThere(url))) {
      throw new Error(
        `The host no longer shows ${url}: it is gone, or the portal's token has no right to read it`,
      );
    }
  }

  async #isThere(url: string): Promise<boolean> {
    if (url.endsWith('/')) {
      const listing = await this.#search(`${url}*`, undefined);
      return typeof listing === 'object' && listing.files.length > 0;
    }
    try {
      const { fileSize } = this.#limits;
      return (await this.#read(url, undefined, fileSize)) !== undefined;
    } catch (error) {
      if (error instanceof FileTooLargeError) {
        return true;
      }
      throw error;
    }
  }

  async #readDocument(
    source: string,
    { known }: ReadSourceOptions,
  ): Promise<SourceContent | undefined> {
    const url = this.#urls.resolve(source);
    const before = known.find(file => file.path === source);
    try {
      const read = await this.#read(url, before?.etag, this.#limits.fileSize);
      if (!read) {
        return undefined;
      }
      const file: SourceFile =
        read === 'unchanged'
          ? {
              path: source,
              source,
              etag: before?.etag,
              content: read,
              ...this.#urls.addresses(url),
            }
          : {
              path: source,
              source,
              etag: read.etag,
              content: read.bytes,
              ...this.#urls.addresses(url),
            };
      return { attempts: 1, files: [file], diagnostics: [] };
    } catch (error) {
      if (error instanceof FileTooLargeError) {
        return {
          attempts: 1,
          files: [],
          diagnostics: [fileTooLarge(source, this.#limits.fileSize)],
        };
      }
      throw error;
    }
  }

  async #readFolder(
    source: string,
    options: ReadSourceOptions,
  ): Promise<SourceContent | undefined> {
    const folder = this.#urls.resolve(source);
    const etag = options.known.find(file => file.etag)?.etag;
    const listing = await this.#search(
      this.#urls.everythingBelow(folder),
      etag,
    );
    if (listing === 'unchanged') {
      return {
        attempts: options.known.length,
        files: options.known.map(file => ({ ...file, content: listing })),
        diagnostics: [...options.knownDiagnostics],
      };
    }
    if (!listing || listing.files.length === 0) {
      return undefined;
    }
    const content: SourceContent = { attempts: 0, files: [], diagnostics: [] };
    const tooDeep: string[] = [];
    const wanted = [];
    for (const { url, content: load } of listing.files) {
      const below = this.#urls.below(folder, url);
      if (
        below === undefined ||
        !this.#kind.isFile(below) ||
        below.split('/').slice(0, -1).some(isToolFolder)
      ) {
        continue;
      }
      const path = this.#urls.join(source, below);
      if (depthOf(below) > this.#limits.depth) {
        tooDeep.push(path);
      } else {
        wanted.push({ url, path, load });
      }
    }
    const [first, ...others] = tooDeep.sort();
    if (first !== undefined) {
      content.diagnostics.push(
        folderTooDeep(
          source,
          [first, ...others],
          this.#limits.depth,
          this.#kind,
        ),
      );
    }
    if (wanted.length > options.maxFiles) {
      content.diagnostics.push(
        tooManyFiles(source, this.#limits.files, this.#kind),
      );
    }
    const chosen = inReadingOrder(wanted, ({ path }) => path);
    for (const { url, path, load } of chosen.slice(0, options.maxFiles)) {
      content.attempts += 1;
      const bytes = await this.#timed(path, () => load());
      if (bytes.length > this.#limits.fileSize) {
        content.diagnostics.push(fileTooLarge(path, this.#limits.fileSize));
      } else {
        content.files.push({
          path,
          source,
          etag: listing.etag || undefined,
          content: bytes,
          ...this.#urls.addresses(url),
        });
      }
    }
    if (content.files.length === 0 && content.diagnostics.length === 0) {
      content.diagnostics.push(noDocuments(source, this.#kind));
    }
    return content;
  }

  async #read(url: string, etag: string | undefined, maxBytes: number) {
    return this.#timed(url, async signal =>
      answer(async () => {
        const response = await this.#urlReader.readUrl(url, { etag, signal });
        return {
          bytes: await readBytes(response, maxBytes, url),
          etag: response.etag,
        };
      }),
    );
  }

  async #search(
    pattern: string,
    etag: string | undefined,
  ): Promise<UrlReaderServiceSearchResponse | 'unchanged' | undefined> {
    try {
      return await this.#timed(pattern, signal =>
        answer(() => this.#urlReader.search(pattern, { etag, signal })),
      );
    } catch (error) {
      // The reader for plain web servers has no error class for this.
      if (isError(error) && /unsupported|not implement/i.test(error.message)) {
        throw new ListingUnsupportedError(
          `The host of ${pattern} cannot list folders; name the files in ${
            this.#kind.annotation
          }`,
        );
      }
      throw error;
    }
  }

  #timed<T>(what: string, run: (signal: AbortSignal) => Promise<T>) {
    return withTimeout(this.#limits.readTimeout, `Reading ${what}`, run);
  }
}
