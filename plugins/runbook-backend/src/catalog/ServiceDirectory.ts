import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Service } from 'backstage-plugin-runbook-common';
import { LabelMatcher, SourcePointers } from './annotations';
import { EntityLocation } from './entityLocation';

/** What an import needs to know of a service. */
export interface ListedService {
  /** Full reference, lower case: `component:default/parcel-api`. */
  entityRef: string;
  /** The entity's name, as its author writes it. */
  name: string;
  /** As it is shown, where it has another name. */
  title?: string;
  /** Full reference, from `spec.owner`. */
  owner?: string;
  /** Changes with every change of the entity. */
  etag: string;
  location: EntityLocation | undefined;
  /** From `runbook/source`. */
  runbook: SourcePointers;
  /** From `runbook/alert-rules`. */
  alertRules: SourcePointers;
  /** From `runbook/alert-selector`. */
  alertSelector?: LabelMatcher[];
}

/** The services of the catalog: entities that someone can be on call for. */
export interface ServiceDirectory {
  /** The entity as the caller may see it; undefined where there is no such service for the caller. */
  find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity | undefined>;

  /** Like `find`, of many: in the order asked, with only the named fields where some are. */
  findAll(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
    fields?: readonly string[],
  ): Promise<Array<Entity | undefined>>;

  /** References of the services that these users or groups own, as the caller may see them. */
  listOwned(
    owners: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<string[]>;

  /** Entities by reference as the plugin itself sees them, in the order asked. */
  load(entityRefs: string[]): Promise<Array<Entity | undefined>>;

  /** All that the tabs show of a service; dependencies as the caller may see them. */
  describe(entity: Entity, credentials: BackstageCredentials): Promise<Service>;

  /** Every service, a page at a time, as the plugin itself sees the catalog. */
  list(): AsyncIterable<ListedService[]>;

  /**
   * Every service with only the named fields, a page at a time.
   *
   * @param credentials - Whose view of the catalog; the plugin's own without.
   */
  listEntities(
    fields: readonly string[],
    credentials?: BackstageCredentials,
  ): AsyncIterable<Entity[]>;

  /** What an import needs, of an entity at hand. */
  toListed(entity: Entity): ListedService;
}
