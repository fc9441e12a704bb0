import { createHash } from 'node:crypto';
import {
  CheckCount,
  Tier,
  TIER_WEIGHTS,
} from 'backstage-plugin-runbook-common';
import { DatabaseTime } from '../../database';
import { bitsOf } from './bits';
import { CoverageLine, CoverageRecord, CoverageSpan } from './CoverageStore';
import { emptyTally, Tally } from './Tally';

const NAME_KEY_LENGTH = 300;

/** What tells how a service stands, in each table that does. */
export interface StandingColumns {
  entity_ref: string;
  owner: string;
  tier: string;
  weight: number;
  score: number;
  passed: number;
  failed: number;
}

export interface CoverageRow extends StandingColumns {
  title: string;
  name_key: string;
  checks: string;
  edit_url: string | null;
  hash: string;
  computed_at: DatabaseTime;
}

export interface SpanRow extends StandingColumns {
  from_day: string;
  until_day: string | null;
}

export interface DayRow {
  day: string;
  owner: string;
  tier: string;
  services: number;
  weight: number;
  weighed: number;
  checks: string;
}

export interface RunRow {
  id: number;
  started_at: DatabaseTime;
  finished_at: DatabaseTime;
  services: number;
}

/** The calendar date in UTC, `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** What a service is ordered by, and looked for in. */
export function nameKeyOf({
  title,
  entityRef,
}: Pick<CoverageRecord, 'title' | 'entityRef'>): string {
  return `${title} ${entityRef}`
    .toLocaleLowerCase('en-US')
    .slice(0, NAME_KEY_LENGTH);
}

export function toRow(record: CoverageRecord): CoverageRow {
  const { entityRef, title, owner, tier, score, checks, editUrl } = record;
  const content = {
    entity_ref: entityRef,
    title,
    name_key: nameKeyOf(record),
    owner: owner ?? '',
    tier: tier === undefined ? 'none' : String(tier),
    weight: TIER_WEIGHTS[tier ?? 'none'],
    score,
    passed: bitsOf(checks, 'passed'),
    failed: bitsOf(checks, 'failed'),
    checks: JSON.stringify(checks),
    edit_url: editUrl ?? null,
  };
  return {
    ...content,
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
    computed_at: record.computedAt,
  };
}

/** What changes with every change of what is stored, and with nothing else. */
export function hashOf(record: CoverageRecord): string {
  return toRow(record).hash;
}

export function toRecord(row: CoverageRow): CoverageRecord {
  const tier = toTier(row.tier);
  return {
    entityRef: row.entity_ref,
    title: row.title,
    ...(row.owner !== '' && { owner: row.owner }),
    ...(tier !== undefined && { tier }),
    score: row.score,
    checks: JSON.parse(row.checks),
    ...(row.edit_url !== null && { editUrl: row.edit_url }),
    computedAt: new Date(row.computed_at),
  };
}

export function toLine(
  row: StandingColumns & Pick<CoverageRow, 'name_key'>,
): CoverageLine {
  return {
    entityRef: row.entity_ref,
    nameKey: row.name_key,
    ...toStanding(row),
  };
}

export function toSpan(row: SpanRow): CoverageSpan {
  return {
    entityRef: row.entity_ref,
    from: row.from_day,
    until: row.until_day ?? undefined,
    ...toStanding(row),
  };
}

export function toTally(row: DayRow): Tally {
  const counts: CheckCount[] = JSON.parse(row.checks);
  return {
    services: row.services,
    weight: row.weight,
    weighed: row.weighed,
    // A check that there was not yet on that day counts for nothing.
    checks: emptyTally().checks.map(
      empty => counts.find(({ check }) => check === empty.check) ?? empty,
    ),
  };
}

function toStanding(row: StandingColumns) {
  const { owner, tier, weight, score, passed, failed } = row;
  return { owner, tier, weight, score, passed, failed };
}

const TIERS: readonly Tier[] = [0, 1, 2, 3, 4];

function toTier(text: string): Tier | undefined {
  return TIERS.find(tier => String(tier) === text);
}
