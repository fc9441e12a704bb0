import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { EntityLocation } from '../../catalog';
import { SourceLimits } from '../../config';
import { withTimeout } from '../../timing';
import { DiskSourceReader } from './DiskSourceReader';
import { SourceKind } from './SourceKind';
import { SourceReader } from './SourceReader';
import { SourceUrls } from './SourceUrls';
import { UrlSourceReader } from './UrlSourceReader';

/** Reads the sources of one service. */
export interface ServiceReader extends SourceReader {
  /** What it reads. */
  kind: SourceKind;
  /** Whether a look at a path costs calls to a host. */
  isRemote: boolean;
  /**
   * Proves that the place itself can be read. To a caller without the right,
   * hosts say that a repository is not there, and so does a disk of a mount
   * that is lost.
   *
   * @throws when it cannot: then nothing that is missing is known to be gone.
   */
  assertReadable(): Promise<void>;
}

/** Knows for each service's sources which reader reads them. */
export class SourceReaders {
  readonly #kind: SourceKind;
  readonly #urlReader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #limits: SourceLimits;

  constructor(options: {
    kind: SourceKind;
    urlReader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    limits: SourceLimits;
  }) {
    this.#kind = options.kind;
    this.#urlReader = options.urlReader;
    this.#integrations = options.integrations;
    this.#limits = options.limits;
  }

  /** The reader for a service whose catalog file stands at the location. */
  forLocation(location: EntityLocation | undefined): ServiceReader {
    const url = location?.type === 'url' ? location.url : undefined;
    const web = this.#web(url);
    const beside = location?.type === 'file' ? this.#disk(location) : web;
    const readerOf = (path: string) =>
      /^https?:\/\//i.test(path) ? web : beside;
    return {
      kind: this.#kind,
      isRemote: location?.type !== 'file',
      read: (source, options) => readerOf(source).read(source, options),
      readFile: (path, maxBytes) => readerOf(path).readFile(path, maxBytes),
      assertReadable: async () => {
        if (location?.type === 'file') {
          await this.#assertFolder(dirname(location.path));
        } else if (url) {
          await web.assertThere(url);
        }
      },
    };
  }

  async #assertFolder(path: string) {
    const folder = await withTimeout(
      this.#limits.readTimeout,
      'Reading the folder of catalog-info.yaml',
      () => stat(path).catch(() => undefined),
    );
    if (!folder?.isDirectory()) {
      throw new Error('The folder of catalog-info.yaml cannot be read');
    }
  }

  #web(base: string | undefined): UrlSourceReader {
    return new UrlSourceReader({
      kind: this.#kind,
      urls: new SourceUrls({ integrations: this.#integrations, base }),
      urlReader: this.#urlReader,
      limits: this.#limits,
    });
  }

  #disk(location: Extract<EntityLocation, { type: 'file' }>): SourceReader {
    const urls =
      location.webUrl &&
      new SourceUrls({
        integrations: this.#integrations,
        base: location.webUrl,
      });
    return new DiskSourceReader({
      kind: this.#kind,
      root: dirname(location.path),
      limits: this.#limits,
      addresses: path => (urls ? urls.addresses(urls.resolve(path)) : {}),
    });
  }
}
