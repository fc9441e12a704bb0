import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { JsonValue } from '@backstage/types';
import { KnownUser, UserFinder } from './UserFinder';

/** Names a request, so that none gets too long. */
const CHUNK = 100;

/** Users that are looked through for a chunk of names: none has so many. */
const MAX_USERS = 1_000;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'spec.profile.email',
  'spec.profile.displayName',
];

/** Where the catalog keeps what people are called. */
const NAME_KEYS = [
  'spec.profile.email',
  'spec.profile.displayName',
  'metadata.name',
];

/** Asks the catalog for the names alone, not for everybody it knows. */
export class CatalogUserFinder implements UserFinder {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async find(names: readonly string[]): Promise<KnownUser[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found = new Map<string, KnownUser>();
    // The catalog keeps values in lower case to find them by.
    const keys = [
      ...new Set(names.map(name => name.toLocaleLowerCase('en-US'))),
    ];
    for (let start = 0; start < keys.length; start += CHUNK) {
      const chunk = keys.slice(start, start + CHUNK);
      const { items } = await this.#catalog.queryEntities(
        {
          filter: NAME_KEYS.map(key => ({ kind: 'user', [key]: chunk })),
          fields: FIELDS,
          limit: MAX_USERS,
          totalItems: 'exclude',
        },
        { credentials },
      );
      for (const entity of items) {
        const user = toKnownUser(entity);
        found.set(user.entityRef, user);
      }
    }
    return [...found.values()];
  }
}

function toKnownUser(entity: Entity): KnownUser {
  const email = profileText(entity, 'email');
  const displayName = profileText(entity, 'displayName');
  return {
    entityRef: stringifyEntityRef(entity),
    name: entity.metadata.name,
    ...(email && { email }),
    ...(displayName && { displayName }),
  };
}

function profileText(entity: Entity, key: string): string | undefined {
  const profile: JsonValue | undefined = entity.spec?.profile;
  const isObject =
    typeof profile === 'object' && profile !== null && !Array.isArray(profile);
  const value = isObject ? profile[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
