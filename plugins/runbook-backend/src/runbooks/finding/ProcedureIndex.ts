import { parseEntityRef } from '@backstage/catalog-model';
import MiniSearch, { SearchOptions } from 'minisearch';
import { FindableProcedure, ProcedurePlace } from './FindableProcedure';
import { distinctWords, termsOf, wordsBeside } from './words';

/** A procedure that the words mean, and those of its own words. */
export interface IndexHit {
  place: ProcedurePlace;
  words: string[];
}

/** Different words of a text that are kept; more would cost memory and find little. */
const MAX_WORDS = 40;

/** As the library keeps it. */
interface Entry {
  id: number;
  title: string;
  service: string;
  alerts: string;
  text: string;
}

const SEARCH: SearchOptions = {
  boost: { title: 4, alerts: 3, service: 2 },
  prefix: true,
  fuzzy: wrongLetters,
  weights: { prefix: 0.6, fuzzy: 0.3 },
};

/**
 * How many letters of a word may be wrong, left out or too many: two, as of two
 * that changed places each counts; none in a short word, which is like many.
 */
function wrongLetters({ length }: string): number {
  if (length < 4) {
    return 0;
  }
  return length < 6 ? 1 : 2;
}

/** All procedures by their words, in memory. Knows nothing of who may read them. */
export class ProcedureIndex {
  readonly #places = new Map<number, ProcedurePlace>();
  readonly #ofService = new Map<string, number[]>();
  readonly #search = new MiniSearch<Entry>({
    fields: ['title', 'service', 'alerts', 'text'],
    processTerm: termsOf,
    searchOptions: SEARCH,
  });
  #nextId = 1;

  get size(): number {
    return this.#places.size;
  }

  /**
   * Makes the procedures of a service those given.
   *
   * @param title - what the catalog calls it beside its name
   */
  put(
    entityRef: string,
    procedures: readonly FindableProcedure[],
    title = '',
  ): void {
    const before = this.#ofService.get(entityRef) ?? [];
    this.#search.discardAll(before);
    before.forEach(id => this.#places.delete(id));
    this.#ofService.delete(entityRef);
    if (procedures.length > 0) {
      const { name } = parseEntityRef(entityRef);
      const called = [name, ...wordsBeside(title, name)].join(' ');
      this.#ofService.set(
        entityRef,
        procedures.map(procedure => this.#add(called, procedure)),
      );
    }
  }

  /**
   * What some words mean, the best first: what has all of them, and where
   * nothing has, what has any.
   */
  find(query: string): IndexHit[] {
    const all = this.#find(query, 'AND');
    return all.length > 0 ? all : this.#find(query, 'OR');
  }

  #add(service: string, { place, text }: FindableProcedure): number {
    const id = this.#nextId++;
    this.#search.add({
      id,
      service,
      title: place.title,
      alerts: place.alerts.join(' '),
      text: distinctWords(text, MAX_WORDS).join(' '),
    });
    this.#places.set(id, place);
    return id;
  }

  #find(query: string, combineWith: 'AND' | 'OR'): IndexHit[] {
    return this.#search.search(query, { combineWith }).flatMap(hit => {
      const place = this.#places.get(hit.id);
      return place ? [{ place, words: hit.terms }] : [];
    });
  }
}
