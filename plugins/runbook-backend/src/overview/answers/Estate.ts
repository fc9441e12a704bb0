import {
  CoverageFilter,
  CoveragePage,
  CoverageRecord,
  CoverageScope,
  Tally,
} from '../store';

/** The services that somebody may see, as they are covered. */
export interface Estate {
  list(filter: CoverageFilter, page: CoveragePage): Promise<CoverageRecord[]>;
  count(filter: CoverageFilter): Promise<number>;
  sums(
    filter: CoverageFilter,
    by: 'owner' | 'tier',
  ): Promise<Map<string, Tally>>;
  /** Sums of the days from one on, the earliest first. */
  days(from: string, scope: CoverageScope): Promise<Map<string, Tally>>;
}
