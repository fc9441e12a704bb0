import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { ROTATION_ANNOTATION } from 'backstage-plugin-runbook-common';
import { PeopleDirectory, readRotation, readOwner } from '../catalog';
import { Readable } from './access';
import { nearest } from './nearest';
import { around } from './ranges';
import { RotationStore, StoredRotation } from './store';

/** Groups above one another are followed this far. */
const MOST_LEVELS = 10;
/** Rotations of one group that are looked at. */
const MOST_ROTATIONS = 50;
/** Ids among which the nearest to a misspelt one is looked for. */
const MOST_IDS = 2000;

/** Which rotation is on call for a service, and why. */
export interface FoundRotation {
  source: 'annotation' | 'owner' | 'none';
  rotation?: StoredRotation;
  others: StoredRotation[];
  owner?: string;
  problem?: string;
}

/** Finds the rotation of a service: the one that it names, or its owner's. */
export class ServiceRotations {
  readonly #store: RotationStore;
  readonly #people: PeopleDirectory;
  readonly #now: () => number;

  constructor(options: {
    store: RotationStore;
    people: PeopleDirectory;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#people = options.people;
    this.#now = options.now;
  }

  async find(
    service: Entity,
    readable: Readable,
    credentials: BackstageCredentials,
  ): Promise<FoundRotation> {
    const owner = readOwner(service);
    const named = readRotation(service, () => {});
    const ofOwner = owner ? await this.#ofGroup(owner, readable) : [];
    const found = named
      ? await this.#named(named, ofOwner, readable)
      : await this.#owned(owner, ofOwner, readable, credentials);
    return { ...found, ...(owner !== undefined && { owner }) };
  }

  async #named(
    id: string,
    ofOwner: StoredRotation[],
    readable: Readable,
  ): Promise<FoundRotation> {
    const [rotation] = await this.#list({ id, limit: 1, readable });
    const others = ofOwner.filter(one => one.id !== id);
    if (rotation) {
      return { source: 'annotation', rotation, others };
    }
    const ids = await this.#store.listIds({
      ...(readable !== undefined && { readable }),
      limit: MOST_IDS,
    });
    const similar = nearest(id, ids);
    const way =
      similar.length > 0
        ? `Did you mean ${similar.join(' or ')}?`
        : 'Create it, or name another one.';
    return {
      source: 'none',
      others,
      problem: `${ROTATION_ANNOTATION} in catalog-info.yaml names ${id}, but there is no such rotation, or you may not see it. ${way}`,
    };
  }

  async #owned(
    owner: string | undefined,
    ofOwner: StoredRotation[],
    readable: Readable,
    credentials: BackstageCredentials,
  ): Promise<FoundRotation> {
    if (owner === undefined) {
      return {
        source: 'none',
        others: [],
        problem: `The service has no owner. Set spec.owner in catalog-info.yaml, or name a rotation with ${ROTATION_ANNOTATION}.`,
      };
    }
    if (ofOwner.length > 0) {
      return choose(owner, ofOwner);
    }
    let groups = await this.#groupsAbove(owner, credentials);
    const seen = new Set([owner]);
    for (let level = 0; level < MOST_LEVELS && groups.length > 0; level += 1) {
      for (const group of groups) {
        const rotations = await this.#ofGroup(group, readable);
        if (rotations.length > 0) {
          const chosen = choose(group, rotations);
          return {
            ...chosen,
            problem:
              chosen.problem ??
              `${owner} has no rotation of its own; this is the one of ${group}.`,
          };
        }
        seen.add(group);
      }
      const above = await this.#people.findGroups(groups, credentials);
      groups = [...above.values()].flatMap(({ parent }) =>
        parent === undefined || seen.has(parent) ? [] : [parent],
      );
    }
    return {
      source: 'none',
      others: [],
      problem: `${owner} has no rotation, or you may not see it. Create one, or name one with ${ROTATION_ANNOTATION} in catalog-info.yaml.`,
    };
  }

  /** The parent of a group, or the groups of a user. */
  async #groupsAbove(
    owner: string,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    if (parseEntityRef(owner).kind === 'group') {
      const groups = await this.#people.findGroups([owner], credentials);
      const parent = groups.get(owner)?.parent;
      return parent === undefined ? [] : [parent];
    }
    const user = await this.#people.find(owner, credentials);
    return (user?.relations ?? [])
      .filter(({ type }) => type === RELATION_MEMBER_OF)
      .map(({ targetRef }) => targetRef)
      .sort();
  }

  async #ofGroup(owner: string, readable: Readable): Promise<StoredRotation[]> {
    return this.#list({ owner, limit: MOST_ROTATIONS, readable });
  }

  async #list({
    readable,
    ...options
  }: {
    readable: Readable;
    owner?: string;
    id?: string;
    limit: number;
  }) {
    return this.#store.list({
      ...options,
      ...(readable !== undefined && { readable }),
      range: around(this.#now()),
    });
  }
}

/** Of a group's rotations the only one, or the one that has the group's name. */
function choose(group: string, rotations: StoredRotation[]): FoundRotation {
  const { name } = parseEntityRef(group);
  const rotation =
    rotations.length === 1
      ? rotations[0]
      : rotations.find(({ id }) => id === name);
  const others = rotations.filter(one => one !== rotation);
  if (others.length === 0) {
    return { source: 'owner', ...(rotation && { rotation }), others };
  }
  const ids = rotations.map(({ id }) => id).join(', ');
  return {
    source: rotation ? 'owner' : 'none',
    ...(rotation && { rotation }),
    others,
    problem: rotation
      ? `${group} has several rotations: ${ids}. This is the one with the group's name; name another one with ${ROTATION_ANNOTATION} in catalog-info.yaml if it is that.`
      : `${group} has several rotations: ${ids}. Name one with ${ROTATION_ANNOTATION} in catalog-info.yaml.`,
  };
}
