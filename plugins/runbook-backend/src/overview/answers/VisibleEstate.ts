import {
  addStanding,
  CoverageFilter,
  CoverageLine,
  CoveragePage,
  CoverageRecord,
  CoverageScope,
  CoverageStore,
  emptyTally,
  Estate,
  Tally,
} from '../store';
import { compareByName, compareByScore, compareText } from './places';

/**
 * The estate of somebody who may not see all services: everything is made of
 * the services that they may see now, the past as well.
 */
export class VisibleEstate implements Estate {
  readonly #store: CoverageStore;
  readonly #visible: ReadonlySet<string>;

  constructor(store: CoverageStore, visible: ReadonlySet<string>) {
    this.#store = store;
    this.#visible = visible;
  }

  async list(
    filter: CoverageFilter,
    { sort, after, limit }: CoveragePage,
  ): Promise<CoverageRecord[]> {
    const compare = sort === 'score' ? compareByScore : compareByName;
    const lines = (await this.#lines(filter)).sort(compare);
    const rest = after ? lines.filter(line => compare(line, after) > 0) : lines;
    return this.#store.findAll(
      rest.slice(0, limit).map(({ entityRef }) => entityRef),
    );
  }

  async count(filter: CoverageFilter): Promise<number> {
    return (await this.#lines(filter)).length;
  }

  async sums(
    filter: CoverageFilter,
    by: 'owner' | 'tier',
  ): Promise<Map<string, Tally>> {
    const sums = new Map<string, Tally>();
    for (const line of await this.#lines(filter)) {
      const sum = sums.get(line[by]) ?? emptyTally();
      addStanding(sum, line);
      sums.set(line[by], sum);
    }
    return sums;
  }

  async days(from: string, scope: CoverageScope): Promise<Map<string, Tally>> {
    const [days, spans] = await Promise.all([
      this.#store.days(from, {}),
      this.#store.spans(from, scope),
    ]);
    const visible = spans.filter(({ entityRef }) =>
      this.#visible.has(entityRef),
    );
    const starts = [...visible].sort((a, b) => compareText(a.from, b.from));
    const ends = visible
      .filter(({ until }) => until !== undefined)
      .sort((a, b) => compareText(a.until ?? '', b.until ?? ''));
    const sums = new Map<string, Tally>();
    const sum = emptyTally();
    let started = 0;
    let ended = 0;
    for (const day of days.keys()) {
      for (const span of starts.slice(started)) {
        if (span.from > day) {
          break;
        }
        addStanding(sum, span);
        started += 1;
      }
      for (const span of ends.slice(ended)) {
        if (span.until === undefined || span.until > day) {
          break;
        }
        addStanding(sum, span, -1);
        ended += 1;
      }
      sums.set(day, structuredClone(sum));
    }
    return sums;
  }

  async #lines(filter: CoverageFilter): Promise<CoverageLine[]> {
    const lines = await this.#store.lines(filter);
    return lines.filter(({ entityRef }) => this.#visible.has(entityRef));
  }
}
