import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ALERT_RULES_ANNOTATION,
  ALERT_SELECTOR_ANNOTATION,
  isService,
  RUNBOOK_SOURCE_ANNOTATION,
  Service,
  SERVICE_KINDS,
} from 'backstage-plugin-runbook-common';
import {
  readAlertRules,
  readAlertSelector,
  readSourcePointers,
} from './annotations';
import {
  describeDependency,
  describeService,
  readOwner,
  titleOf,
} from './describeService';
import { entityLocation } from './entityLocation';
import { ListedService, ServiceDirectory } from './ServiceDirectory';

/** Entities a page: large enough for 10,000 in 20 calls, small enough for the catalog's memory. */
const PAGE_SIZE = 500;

/** Only what {@link ListedService} is made of, so that a page stays small. */
const LISTED_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.etag',
  'spec.owner',
  `metadata.annotations.${ANNOTATION_LOCATION}`,
  `metadata.annotations.${ANNOTATION_SOURCE_LOCATION}`,
  `metadata.annotations.${RUNBOOK_SOURCE_ANNOTATION}`,
  `metadata.annotations.${ALERT_RULES_ANNOTATION}`,
  `metadata.annotations.${ALERT_SELECTOR_ANNOTATION}`,
];

const NAME_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

const DEPENDENCY_FIELDS = [
  ...NAME_FIELDS,
  'metadata.title',
  'spec.type',
  'spec.lifecycle',
];

/** Reads services from the Backstage catalog. */
export class CatalogServiceDirectory implements ServiceDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async find(entityRef: string, credentials: BackstageCredentials) {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    return entity && isService(entity) ? entity : undefined;
  }

  async findAll(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
    fields?: readonly string[],
  ) {
    const found: Array<Entity | undefined> = [];
    for (let start = 0; start < entityRefs.length; start += PAGE_SIZE) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: entityRefs.slice(start, start + PAGE_SIZE),
          ...(fields && { fields: [...fields] }),
        },
        { credentials },
      );
      found.push(
        ...items.map(entity =>
          entity && isService(entity) ? entity : undefined,
        ),
      );
    }
    return found;
  }

  async listOwned(
    owners: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields: NAME_FIELDS, limit: PAGE_SIZE }
          : {
              filter: { [`relations.${RELATION_OWNED_BY}`]: [...owners] },
              fields: NAME_FIELDS,
              limit: PAGE_SIZE,
              totalItems: 'exclude',
            },
        { credentials },
      );
      refs.push(
        ...page.items
          .filter(isService)
          .map(entity => stringifyEntityRef(entity)),
      );
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return refs;
  }

  async load(entityRefs: string[]) {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items;
  }

  async describe(
    entity: Entity,
    credentials: BackstageCredentials,
  ): Promise<Service> {
    const { service, dependencyRefs } = describeService(entity);
    if (dependencyRefs.length === 0) {
      return { ...service, dependencies: [] };
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: dependencyRefs, fields: DEPENDENCY_FIELDS },
      { credentials },
    );
    return {
      ...service,
      dependencies: dependencyRefs.map((entityRef, index) =>
        describeDependency(entityRef, items[index]),
      ),
    };
  }

  async *list(): AsyncIterable<ListedService[]> {
    for await (const page of this.listEntities(LISTED_FIELDS)) {
      yield page.map(entity => this.toListed(entity));
    }
  }

  async *listEntities(
    listed: readonly string[],
    reader?: BackstageCredentials,
  ): AsyncIterable<Entity[]> {
    const fields = [...listed];
    let cursor: string | undefined;
    do {
      const credentials =
        // Asked for each page: a long listing may outlive a token.
        reader ?? (await this.#auth.getOwnServiceCredentials());
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE_SIZE }
          : {
              filter: { kind: [...SERVICE_KINDS] },
              fields,
              limit: PAGE_SIZE,
              totalItems: 'exclude',
            },
        { credentials },
      );
      yield page.items;
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  toListed(entity: Entity): ListedService {
    return {
      entityRef: stringifyEntityRef(entity),
      name: entity.metadata.name,
      title: titleOf(entity),
      owner: readOwner(entity),
      etag: entity.metadata.etag ?? '',
      location: entityLocation(entity),
      // The tabs show these diagnostics from the entity itself.
      runbook: readSourcePointers(entity, () => {}),
      alertRules: readAlertRules(entity, () => {}),
      alertSelector: readAlertSelector(entity, () => {}),
    };
  }
}
