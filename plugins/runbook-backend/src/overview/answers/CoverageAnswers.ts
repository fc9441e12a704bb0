import {
  ALONE_CHECKS,
  CoverageGroup,
  CoverageGroups,
  coverageEndpoints,
  CoverageTrend,
  CoveredServices,
  EndpointQuery,
} from 'backstage-plugin-runbook-common';
import { z } from 'zod';
import { readPlaceCursor, writePlaceCursor } from '../../http';
import { CoverageReader } from '../access';
import {
  addTally,
  CoverageFilter,
  CoverageRecord,
  CoverageScope,
  CoverageStore,
  dayOf,
  emptyTally,
  Estate,
  Place,
  toSum,
} from '../store';
import { csvHead, csvLine } from './toCsv';
import {
  compareGroups,
  GroupPlace,
  groupPlaceSchema,
  placeOf,
  placeSchema,
} from './places';
import { toServiceCoverage } from './toServiceCoverage';
import { VisibleEstate } from './VisibleEstate';

type Endpoints = typeof coverageEndpoints;
type ListQuery = z.output<Endpoints['listCoverage']['query']>;
type GroupsQuery = z.output<Endpoints['listCoverageGroups']['query']>;
type TrendQuery = z.output<Endpoints['getCoverageTrend']['query']>;
type ExportQuery = EndpointQuery<Endpoints['exportCoverage']>;

/** Services a page, unless asked otherwise. */
const PAGE = 50;

/** Groups a page, unless asked otherwise. */
const GROUPS = 100;

/** Services that are read at a time for a table of all. */
const EXPORTED = 1_000;

const TREND_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

/** Tells how services are covered, as far as a reader may see them. */
export class CoverageAnswers {
  readonly #store: CoverageStore;
  readonly #now: () => number;

  constructor(options: { store: CoverageStore; now: () => number }) {
    this.#store = options.store;
    this.#now = options.now;
  }

  async list(
    query: ListQuery,
    reader: CoverageReader,
  ): Promise<CoveredServices> {
    const { sort = 'score', limit = PAGE } = query;
    const estate = this.#estate(reader);
    const filter = toFilter(query);
    const after = readPlaceCursor(query.cursor, placeSchema);
    const [records, total, run] = await Promise.all([
      estate.list(filter, {
        sort,
        limit: limit + 1,
        ...(after && { after }),
      }),
      estate.count(filter),
      this.#store.lastRun(),
    ]);
    const page = records.slice(0, limit);
    const last = page.at(-1);
    return {
      ...lookedAt(run),
      total,
      services: page.map(record =>
        toServiceCoverage(record, reader.facts, run?.startedAt),
      ),
      ...(records.length > limit &&
        last && { nextCursor: writePlaceCursor(Object.values(placeOf(last))) }),
    };
  }

  /** All of a list as a table. */
  async table(query: ExportQuery, reader: CoverageReader): Promise<string> {
    const estate = this.#estate(reader);
    const filter = toFilter(query);
    const run = await this.#store.lastRun();
    const lines = [csvHead()];
    let after: Place | undefined;
    let records: CoverageRecord[];
    do {
      records = await estate.list(filter, {
        sort: query.sort ?? 'score',
        limit: EXPORTED,
        ...(after && { after }),
      });
      lines.push(
        ...records.map(record =>
          csvLine(toServiceCoverage(record, reader.facts, run?.startedAt)),
        ),
      );
      const last = records.at(-1);
      after = last && placeOf(last);
    } while (records.length === EXPORTED);
    return lines.join('');
  }

  async groups(
    query: GroupsQuery,
    reader: CoverageReader,
  ): Promise<CoverageGroups> {
    const { by, limit = GROUPS } = query;
    const after = readPlaceCursor(query.cursor, groupPlaceSchema);
    const scope = toScope(query);
    const visible = this.#estate(reader);
    const [sums, alone, run] = await Promise.all([
      visible.sums(scope, by),
      visible.count({ ...scope, failing: ALONE_CHECKS }),
      this.#store.lastRun(),
    ]);
    const estate = emptyTally();
    sums.forEach(sum => addTally(estate, sum));
    const none = by === 'owner' ? '' : 'none';
    const sorted = [...sums]
      .map(([key, tally]) => {
        const sum = toSum(tally);
        const rank = by === 'owner' ? sum.score ?? 100 : 0;
        const group: CoverageGroup = key === none ? sum : { key, ...sum };
        const place: GroupPlace = [rank, key];
        return { group, place };
      })
      .sort((a, b) => compareGroups(a.place, b.place));
    const rest = after
      ? sorted.filter(({ place }) => compareGroups(place, after) > 0)
      : sorted;
    const last = rest.slice(0, limit).at(-1);
    return {
      ...lookedAt(run),
      estate: toSum(estate),
      alone,
      total: sums.size,
      groups: rest.slice(0, limit).map(({ group }) => group),
      ...(rest.length > limit &&
        last && { nextCursor: writePlaceCursor(last.place) }),
    };
  }

  async trend(
    query: TrendQuery,
    reader: CoverageReader,
  ): Promise<CoverageTrend> {
    const { days = TREND_DAYS } = query;
    const from = dayOf(new Date(this.#now() - (days - 1) * DAY));
    const [sums, run] = await Promise.all([
      this.#estate(reader).days(from, toScope(query)),
      this.#store.lastRun(),
    ]);
    return {
      ...lookedAt(run),
      points: [...sums].map(([day, sum]) => ({ day, ...toSum(sum) })),
    };
  }

  #estate({ visible }: CoverageReader): Estate {
    return visible ? new VisibleEstate(this.#store, visible) : this.#store;
  }
}

function lookedAt(run: { startedAt: Date } | undefined) {
  return run ? { computedAt: run.startedAt.toISOString() } : {};
}

function toScope(query: {
  owner?: string | undefined;
  tier?: string | undefined;
}): CoverageScope {
  const { owner, tier } = query;
  return {
    ...(owner !== undefined && { owner: owner === 'none' ? '' : owner }),
    ...(tier !== undefined && { tier }),
  };
}

function toFilter(query: ExportQuery): CoverageFilter {
  const words = query.q?.toLocaleLowerCase('en-US').split(/\s+/) ?? [];
  return {
    ...toScope(query),
    ...(query.failing !== undefined && {
      failing: query.failing === 'alone' ? ALONE_CHECKS : [query.failing],
    }),
    words: words.filter(Boolean),
  };
}
