import { dirname } from 'node:path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { EntityLocation } from '../../catalog';
import { SourceLimits } from '../../config';
import { DiskSourceReader } from './DiskSourceReader';
import { SourceReader } from './SourceReader';
import { SourceUrls } from './SourceUrls';
import { UrlSourceReader } from './UrlSourceReader';

/** Reads the sources of one service. */
export interface ServiceReader extends SourceReader {
  /** Whether a look at a path costs calls to a host. */
  isRemote: boolean;
}

/** Knows for each service's sources which reader reads them. */
export class SourceReaders {
  readonly #urlReader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #limits: SourceLimits;

  constructor(options: {
    urlReader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    limits: SourceLimits;
  }) {
    this.#urlReader = options.urlReader;
    this.#integrations = options.integrations;
    this.#limits = options.limits;
  }

  /** The reader for a service whose catalog file stands at the location. */
  forLocation(location: EntityLocation | undefined): ServiceReader {
    const web = this.#web(location?.type === 'url' ? location.url : undefined);
    const beside = location?.type === 'file' ? this.#disk(location) : web;
    const readerOf = (path: string) =>
      /^https?:\/\//i.test(path) ? web : beside;
    return {
      isRemote: location?.type !== 'file',
      read: (source, options) => readerOf(source).read(source, options),
      readFile: (path, maxBytes) => readerOf(path).readFile(path, maxBytes),
    };
  }

  #web(base: string | undefined): SourceReader {
    return new UrlSourceReader({
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
      root: dirname(location.path),
      limits: this.#limits,
      addresses: path => (urls ? urls.addresses(urls.resolve(path)) : {}),
    });
  }
}
