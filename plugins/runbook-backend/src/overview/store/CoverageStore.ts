import {
  CoverageCheck,
  CoverageResult,
  Tier,
} from 'backstage-plugin-runbook-common';
import { Tally } from './Tally';

/** Services, as they are covered: all of them, or those that somebody may see. */
export interface Estate {
  list(filter: CoverageFilter, page: CoveragePage): Promise<CoverageRecord[]>;

  count(filter: CoverageFilter): Promise<number>;

  /** Sums by owner or by tier. */
  sums(
    filter: CoverageFilter,
    by: 'owner' | 'tier',
  ): Promise<Map<string, Tally>>;

  /** Sums of the days from one on, the earliest first. */
  days(from: string, scope: CoverageScope): Promise<Map<string, Tally>>;
}

/**
 * Keeps how well services are covered.
 *
 * A look at all services is saved whole or not at all, with the sums of its day;
 * what a look at some services found meanwhile stays. Of the days before, it is
 * kept how each service stood, so that sums can be made of those that a reader
 * may see.
 */
export interface CoverageStore extends Estate {
  /** A hash of what is stored of each service, by reference. */
  hashes(): Promise<Map<string, string>>;

  /** Saves what a look at all services found. */
  saveRun(run: CoverageRun): Promise<void>;

  /** Saves what a look at some services found. */
  save(records: readonly CoverageRecord[]): Promise<void>;

  /** References of the services for which a check has an outcome. */
  decided(check: CoverageCheck): Promise<Set<string>>;

  /** When all services were looked through last. */
  lastRun(): Promise<{ startedAt: Date; services: number } | undefined>;

  find(entityRef: string): Promise<CoverageRecord | undefined>;

  /** Services in the order asked for those that are there. */
  findAll(entityRefs: readonly string[]): Promise<CoverageRecord[]>;

  /** Every service, with what sums and orders are made of. */
  lines(filter: CoverageFilter): Promise<CoverageLine[]>;

  /** How services stood from a day on. */
  spans(from: string, scope: CoverageScope): Promise<CoverageSpan[]>;
}

/** How well a service is covered. */
export interface CoverageRecord {
  entityRef: string;
  title: string;
  owner?: string;
  tier?: Tier;
  score: number;
  checks: CoverageResult[];
  editUrl?: string;
  computedAt: Date;
}

/** What a look at all services found. */
export interface CoverageRun {
  /** Its day is the one that the sums are of. */
  startedAt: Date;
  finishedAt: Date;
  /** Those whose hash is another one. */
  changed: readonly CoverageRecord[];
  /** Those that the catalog does not have any more. */
  gone: readonly string[];
  services: number;
}

/** Which services, as their owner and tier go. */
export interface CoverageScope {
  /** Empty: those without an owner. */
  owner?: string;
  /** `0` to `4`, or `none`. */
  tier?: string;
}

/** Which services; all conditions hold. */
export interface CoverageFilter extends CoverageScope {
  /** Any of them failed. */
  failing?: readonly CoverageCheck[];
  /** Lower case; all of them are in the title or the reference. */
  words?: readonly string[];
}

/** Which part of a list, in which order. */
export interface CoveragePage {
  sort: 'score' | 'name';
  after?: Place;
  limit: number;
}

/** Where a service stands in a list. */
export interface Place {
  score: number;
  nameKey: string;
  entityRef: string;
}

/** What a sum is made of. */
export interface Standing {
  owner: string;
  tier: string;
  weight: number;
  score: number;
  /** Bits of checks. */
  passed: number;
  failed: number;
}

/** A service with its standing and its place. */
export interface CoverageLine extends Standing, Place {}

/** How a service stood on some days, half-open. */
export interface CoverageSpan extends Standing {
  entityRef: string;
  from: string;
  until: string | undefined;
}
