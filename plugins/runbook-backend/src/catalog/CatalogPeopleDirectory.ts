import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Person } from 'backstage-plugin-runbook-common';
import { describePerson } from './describePerson';
import { Group, PeopleDirectory } from './PeopleDirectory';

/** References a request, so that none gets too long. */
const CHUNK = 500;

const NAME_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
const PERSON_FIELDS = [
  ...NAME_FIELDS,
  'metadata.title',
  'metadata.links',
  'spec.profile',
];
const GROUP_FIELDS = [...NAME_FIELDS, 'relations'];

/** Reads people and groups from the Backstage catalog. */
export class CatalogPeopleDirectory implements PeopleDirectory {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  async describe(
    userRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Person[]> {
    const found = await this.#load(userRefs, PERSON_FIELDS, credentials);
    return userRefs.map(ref => describePerson(ref, found.get(ref)));
  }

  async findMissing(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const found = await this.#load(entityRefs, NAME_FIELDS, credentials);
    return entityRefs.filter(ref => !found.has(ref));
  }

  async findGroups(
    groupRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Group>> {
    const found = await this.#load(groupRefs, GROUP_FIELDS, credentials);
    return new Map(
      [...found].map(([entityRef, entity]) => [
        entityRef,
        toGroup(entityRef, entity),
      ]),
    );
  }

  async find(entityRef: string, credentials: BackstageCredentials) {
    return this.#catalog.getEntityByRef(entityRef, { credentials });
  }

  async #load(
    refs: readonly string[],
    fields: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    for (let start = 0; start < refs.length; start += CHUNK) {
      const entityRefs = refs.slice(start, start + CHUNK);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields },
        { credentials },
      );
      entityRefs.forEach((ref, index) => {
        const entity = items[index];
        if (entity) {
          found.set(ref, entity);
        }
      });
    }
    return found;
  }
}

function toGroup(entityRef: string, { relations = [] }: Entity): Group {
  const targets = (type: string, kind: string) =>
    relations
      .filter(
        relation =>
          relation.type === type &&
          parseEntityRef(relation.targetRef).kind === kind,
      )
      .map(({ targetRef }) => targetRef)
      .sort();
  const [parent] = targets(RELATION_CHILD_OF, 'group');
  return {
    entityRef,
    ...(parent !== undefined && { parent }),
    members: targets(RELATION_HAS_MEMBER, 'user'),
  };
}
