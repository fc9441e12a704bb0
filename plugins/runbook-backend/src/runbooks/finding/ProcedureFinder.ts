import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  FoundProcedure,
  FoundProcedures,
} from 'backstage-plugin-runbook-common';
import {
  readOwner,
  ServiceDirectory,
  ServicesReader,
  titleOf,
  visibleServices,
} from '../../catalog';
import { RunbookStore } from '../store';
import { CurrentProcedureIndex } from './CurrentProcedureIndex';
import { findableProcedures } from './FindableProcedure';
import { IndexHit } from './ProcedureIndex';

/** Services that the catalog is asked for at once: few first, as they mostly suffice. */
const FIRST_LOOK = 50;
const LATER_LOOKS = 500;

/** What is looked for. */
export interface FindQuery {
  q: string;
  near?: string;
  limit: number;
}

/** Finds procedures of the services that a reader may see. */
export class ProcedureFinder {
  readonly #index: Pick<CurrentProcedureIndex, 'get'>;
  readonly #library: Pick<RunbookStore, 'getRunbook'>;
  readonly #directory: Pick<ServiceDirectory, 'findAll'>;

  constructor(options: {
    index: Pick<CurrentProcedureIndex, 'get'>;
    library: Pick<RunbookStore, 'getRunbook'>;
    directory: Pick<ServiceDirectory, 'findAll'>;
  }) {
    this.#index = options.index;
    this.#library = options.library;
    this.#directory = options.directory;
  }

  async find(
    { q, near, limit }: FindQuery,
    reader: ServicesReader,
  ): Promise<FoundProcedures> {
    const here = near && stringifyEntityRef(parseEntityRef(near));
    if (q.trim() === '') {
      // Somebody is about to type. Why it fails is told to who does.
      this.#index.get().catch(() => {});
      return {
        complete: true,
        procedures: here ? await this.#allOf(here, limit, reader) : [],
      };
    }
    const { index, complete } = await this.#index.get();
    const hits = index.find(q);
    const isHere = ({ place }: IndexHit) => place.entityRef === here;
    const own = await this.#visible(hits.filter(isHere), limit, reader);
    const others = await this.#visible(
      hits.filter(hit => !isHere(hit)),
      limit,
      reader,
    );
    // The service's own come first, but leave room for what is elsewhere.
    const room = Math.max(Math.ceil(limit / 2), limit - others.length);
    return {
      complete,
      procedures: [...own.slice(0, room), ...others].slice(0, limit),
    };
  }

  async #allOf(entityRef: string, limit: number, reader: ServicesReader) {
    const visible = await visibleServices(this.#directory, [entityRef], reader);
    const entity = visible.get(entityRef);
    if (!entity) {
      return [];
    }
    const { documents } = await this.#library.getRunbook(entityRef);
    return findableProcedures(entityRef, documents)
      .slice(0, limit)
      .map(({ place }) => toFound({ place, words: [] }, entity));
  }

  /**
   * The first hits that the reader may see. What is hidden takes no place among
   * them, so the catalog is asked on until they are enough.
   */
  async #visible(
    hits: readonly IndexHit[],
    limit: number,
    reader: ServicesReader,
  ): Promise<FoundProcedure[]> {
    const refs = [...new Set(hits.map(({ place }) => place.entityRef))];
    const visible = new Map<string, Entity>();
    let looked = 0;
    let found: FoundProcedure[] = [];
    while (looked < refs.length && found.length < limit) {
      const many = looked === 0 ? FIRST_LOOK : LATER_LOOKS;
      const next = refs.slice(looked, looked + many);
      looked += next.length;
      const more = await visibleServices(this.#directory, next, reader);
      more.forEach((entity, ref) => visible.set(ref, entity));
      // Of services that were not looked at yet nothing is known: what comes
      // after their first hit is not among the best.
      const known = new Set(refs.slice(0, looked));
      const end = hits.findIndex(({ place }) => !known.has(place.entityRef));
      found = hits.slice(0, end < 0 ? undefined : end).flatMap(hit => {
        const entity = visible.get(hit.place.entityRef);
        return entity ? [toFound(hit, entity)] : [];
      });
    }
    return found.slice(0, limit);
  }
}

function toFound({ place, words }: IndexHit, entity: Entity): FoundProcedure {
  return {
    ...place,
    service: titleOf(entity),
    owner: readOwner(entity),
    words,
  };
}
