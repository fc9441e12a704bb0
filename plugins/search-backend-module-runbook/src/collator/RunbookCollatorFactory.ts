import { Readable } from 'node:stream';
import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  RUNBOOK_SEARCH_TYPE,
  runbookReadPermission,
  RunbookSearchDocument,
  SERVICE_KINDS,
} from 'backstage-plugin-runbook-common';
import { documentsOf } from './documentsOf';
import { RunbookReader } from './RunbookReader';

/** Services a page of the catalog. */
const PAGE = 200;
/** Services read at the same time. */
const CONCURRENCY = 4;

/**
 * Makes the index of all runbooks, a service at a time. When the catalog or the
 * runbook plugin does not answer it breaks off, and search keeps the index that
 * it has.
 */
export class RunbookCollatorFactory implements DocumentCollatorFactory {
  readonly type = RUNBOOK_SEARCH_TYPE;
  readonly visibilityPermission = runbookReadPermission;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #reader: Pick<RunbookReader, 'read'>;
  readonly #entityPath: string;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    reader: Pick<RunbookReader, 'read'>;
    entityPath: string;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#reader = options.reader;
    this.#entityPath = options.entityPath;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<RunbookSearchDocument> {
    for await (const services of this.#services()) {
      for (let start = 0; start < services.length; start += CONCURRENCY) {
        const found = await Promise.all(
          services
            .slice(start, start + CONCURRENCY)
            .map(entity => this.#reader.read(getCompoundEntityRef(entity))),
        );
        for (const service of found) {
          yield* service ? documentsOf(service, this.#entityPath) : [];
        }
      }
    }
  }

  async *#services(): AsyncGenerator<Entity[]> {
    let cursor: string | undefined;
    do {
      const credentials = await this.#auth.getOwnServiceCredentials();
      const { items, pageInfo } = await this.#catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE }
          : {
              filter: { kind: [...SERVICE_KINDS] },
              fields: ['kind', 'metadata.name', 'metadata.namespace'],
              limit: PAGE,
              totalItems: 'exclude',
            },
        { credentials },
      );
      yield items;
      cursor = pageInfo.nextCursor;
    } while (cursor);
  }
}
