import { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_EDIT_URL,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  COVERAGE_DAYS_AHEAD,
  ROTATION_ANNOTATION,
  TIER_ANNOTATION,
  TIER_LABEL,
} from 'backstage-plugin-runbook-common';
import { Alerts } from '../../alerts';
import {
  PeopleDirectory,
  readOwner,
  readTier,
  ServiceDirectory,
  titleOf,
} from '../../catalog';
import { chunks } from '../../database';
import { OwedPostmortems, PostmortemLedger } from '../../incidents';
import { RotationCovers, Rotations } from '../../rotations';
import { RunbookLibrary } from '../../runbooks';
import { inTurns } from '../../timing';
import { ServiceFacts } from './ServiceFacts';

/** All that is read of an entity. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  `metadata.annotations.${ANNOTATION_EDIT_URL}`,
  `metadata.annotations.${ROTATION_ANNOTATION}`,
  `metadata.annotations.${TIER_ANNOTATION}`,
  `metadata.labels.${TIER_LABEL}`,
  'spec.owner',
  `spec.${TIER_LABEL}`,
  'relations',
];

/** Services whose documents are read at the same time. */
const AT_A_TIME = 4;

/** Services that the catalog is asked for by name at a time. */
const NAMED = 200;

const NOTHING_OWED: OwedPostmortems = { owed: 0, unpublished: [] };

/** What one look at services remembers. */
interface Look {
  now: number;
  covers: RotationCovers;
  postmortems: ReadonlyMap<string, OwedPostmortems>;
}

/** Gathers what the checks look at, as the portal itself sees it. */
export class ServiceFactsReader {
  readonly #auth: AuthService;
  readonly #directory: Pick<ServiceDirectory, 'listEntities' | 'load'>;
  readonly #people: Pick<PeopleDirectory, 'findMissing'>;
  readonly #library: Pick<RunbookLibrary, 'getRunbook'>;
  readonly #alerts: Pick<Alerts, 'define'>;
  readonly #rotations: Pick<Rotations, 'covers'>;
  readonly #postmortems: Pick<PostmortemLedger, 'read'>;
  readonly #now: () => number;

  constructor(options: {
    auth: AuthService;
    directory: Pick<ServiceDirectory, 'listEntities' | 'load'>;
    people: Pick<PeopleDirectory, 'findMissing'>;
    library: Pick<RunbookLibrary, 'getRunbook'>;
    alerts: Pick<Alerts, 'define'>;
    rotations: Pick<Rotations, 'covers'>;
    postmortems: Pick<PostmortemLedger, 'read'>;
    now: () => number;
  }) {
    this.#auth = options.auth;
    this.#directory = options.directory;
    this.#people = options.people;
    this.#library = options.library;
    this.#alerts = options.alerts;
    this.#rotations = options.rotations;
    this.#postmortems = options.postmortems;
    this.#now = options.now;
  }

  /** Of every service of the catalog, a page at a time. */
  async *readAll(): AsyncIterable<ServiceFacts[]> {
    const look = this.#look(await this.#postmortems.read());
    for await (const entities of this.#directory.listEntities(FIELDS)) {
      yield await this.#read(entities, look);
    }
  }

  /** Of the named services that the catalog has, some at a time. */
  async *readNamed(
    entityRefs: readonly string[],
  ): AsyncIterable<ServiceFacts[]> {
    const look = this.#look(await this.#postmortems.read());
    for (const refs of chunks(entityRefs, NAMED)) {
      const entities = await this.#directory.load(refs);
      yield await this.#read(
        entities.flatMap(entity => entity ?? []),
        look,
      );
    }
  }

  /** Of one service. */
  async read(entity: Entity): Promise<ServiceFacts> {
    const [postmortems, unknown] = await Promise.all([
      this.#postmortems.read(stringifyEntityRef(entity)),
      this.#unknownOwners([entity]),
    ]);
    return this.#readOne(entity, unknown, this.#look(postmortems));
  }

  #look(postmortems: Look['postmortems']): Look {
    const now = this.#now();
    return {
      now,
      postmortems,
      covers: this.#rotations.covers(now, COVERAGE_DAYS_AHEAD),
    };
  }

  async #read(entities: readonly Entity[], look: Look) {
    const unknown = await this.#unknownOwners(entities);
    return inTurns(entities, AT_A_TIME, entity =>
      this.#readOne(entity, unknown, look),
    );
  }

  async #unknownOwners(entities: readonly Entity[]): Promise<string[]> {
    const owners = new Set(entities.flatMap(one => readOwner(one) ?? []));
    return this.#people.findMissing(
      [...owners],
      await this.#auth.getOwnServiceCredentials(),
    );
  }

  async #readOne(
    entity: Entity,
    unknownOwners: readonly string[],
    { now, covers, postmortems }: Look,
  ): Promise<ServiceFacts> {
    const entityRef = stringifyEntityRef(entity);
    const owner = readOwner(entity);
    const invalidTiers: Array<{ field: string; message: string }> = [];
    const tier = readTier(entity, diagnostic => invalidTiers.push(diagnostic));
    const [runbook, { alerts }, rotation] = await Promise.all([
      this.#library.getRunbook(entityRef),
      this.#alerts.define(entityRef),
      covers.of(entity),
    ]);
    return {
      entityRef,
      title: titleOf(entity),
      editUrl: entity.metadata.annotations?.[ANNOTATION_EDIT_URL],
      owner,
      ownerKnown: owner !== undefined && !unknownOwners.includes(owner),
      tier,
      invalidTiers,
      definitions: { runbook, alerts },
      rotation,
      postmortems: postmortems.get(entityRef) ?? NOTHING_OWED,
      now,
    };
  }
}
