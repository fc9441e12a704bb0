import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { ServiceDirectory } from '../../catalog';
import { FileAnswer } from '../../http';
import { FileTooLargeError } from '../../reading';
import { SourceReaders } from '../sources';
import { RunbookStore } from '../store';
import { imagePath } from './imagePath';
import { imageType } from './imageType';

/** Largest image that is served, in bytes. */
const MAX_IMAGE_SIZE = 5 * 1024 * 1024;

/** Serves the images that documents show, from beside the documents. */
export class RunbookImages {
  readonly #store: Pick<RunbookStore, 'getDocument'>;
  readonly #readers: SourceReaders;
  readonly #directory: Pick<ServiceDirectory, 'toListed'>;
  readonly #logger: LoggerService;

  constructor(options: {
    store: Pick<RunbookStore, 'getDocument'>;
    readers: SourceReaders;
    directory: Pick<ServiceDirectory, 'toListed'>;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#readers = options.readers;
    this.#directory = options.directory;
    this.#logger = options.logger;
  }

  /**
   * An image, when the document shows it and it is one that is safe to show;
   * undefined otherwise.
   *
   * @throws ServiceUnavailableError - when its place cannot be read now.
   */
  async find(
    entity: Entity,
    query: { document: string; href: string },
  ): Promise<FileAnswer | undefined> {
    const document = await this.#store.getDocument(
      stringifyEntityRef(entity),
      query.document,
    );
    // Only what the author shows: otherwise any file could be asked for.
    const isShown = document?.document.links.some(
      ({ image, href }) => image && href === query.href,
    );
    const path = document && isShown && imagePath(document.path, query.href);
    if (!path) {
      return undefined;
    }
    const { location } = this.#directory.toListed(entity);
    const content = await this.#read(location, path);
    const contentType = content && imageType(content);
    if (!content || !contentType) {
      return undefined;
    }
    return {
      content,
      contentType,
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'",
        // Who may see it depends on the caller: no shared cache may keep it.
        'Cache-Control': 'private, max-age=300',
      },
    };
  }

  async #read(
    location: Parameters<SourceReaders['forLocation']>[0],
    path: string,
  ): Promise<Buffer | undefined> {
    try {
      return await this.#readers
        .forLocation(location)
        .readFile(path, MAX_IMAGE_SIZE);
    } catch (error) {
      if (error instanceof FileTooLargeError) {
        return undefined;
      }
      // What a host says of itself is for the log and for nobody else.
      this.#logger.warn('Reading an image failed', {
        path,
        error: String(error),
      });
      throw new ServiceUnavailableError(
        'The image cannot be read now; try again later',
      );
    }
  }
}
