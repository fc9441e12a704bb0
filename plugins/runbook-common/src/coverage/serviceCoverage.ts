import { z } from 'zod';
import { Tier } from '../catalog/service';
import { COVERAGE_CHECKS, COVERAGE_REASONS, CoverageCheck } from './checks';
import type { CoverageReason } from './checks';

/**
 * One thing that a failed check found. Which fields it has depends on the
 * check.
 *
 * @public
 */
export interface CoverageFact {
  /**
   * The unknown owner, the tier as written, the document or procedure that is
   * overdue, the alert, the layer of a gap, the person who is alone, or the
   * incident.
   */
  name: string;
  /** What was found, where the name does not say it: where a link leads to, why an import failed. */
  detail?: string;
  /** `YYYY-MM-DD`: the day on which a review was due. */
  day?: string;
  /** ISO 8601: start of a gap; when a postmortem was due. */
  from?: string;
  /** ISO 8601: end of a gap. */
  until?: string;
  /** Where its source is edited or seen, at the line where one is known. */
  url?: string;
  /** Of the Runbook tab's address. */
  fragment?: string;
  /** Slug of a procedure that is written in the portal. */
  procedure?: string;
}

const coverageFactSchema: z.ZodType<CoverageFact> = z
  .object({
    name: z.string(),
    detail: z.string().optional(),
    day: z.string().optional().describe('YYYY-MM-DD'),
    from: z.string().optional().describe('ISO 8601'),
    until: z.string().optional().describe('ISO 8601'),
    url: z.string().optional(),
    fragment: z.string().optional().describe("Of the Runbook tab's address"),
    procedure: z
      .string()
      .optional()
      .describe('Slug of one that is written in the portal'),
  })
  .meta({ id: 'CoverageFact' });

/** Why a check failed, and what would mend it. @public */
export interface CoverageFailure {
  /** What is wrong. */
  reason: CoverageReason;
  /** How many facts there are in all. */
  count: number;
  /** The first few of them, the gravest first. */
  facts: CoverageFact[];
  /** Id of the rotation that is concerned. */
  rotation?: string;
  /** Set where the reader may not see the facts, which are then left out. */
  hidden?: boolean;
}

const coverageFailureSchema: z.ZodType<CoverageFailure> = z
  .object({
    reason: z.enum(COVERAGE_REASONS),
    count: z.number().int().describe('Facts in all'),
    facts: z.array(coverageFactSchema).describe('The first few'),
    rotation: z.string().optional().describe('Id of the one concerned'),
    hidden: z
      .boolean()
      .optional()
      .describe('The reader may not see the facts, and none is told'),
  })
  .meta({ id: 'CoverageFailure' });

/** What a check says of a service. @public */
export type CoverageResult =
  | { check: CoverageCheck; outcome: 'passed' }
  /** There is nothing to check, or it is not known yet; counts nowhere. */
  | { check: CoverageCheck; outcome: 'not-applicable' }
  | { check: CoverageCheck; outcome: 'failed'; failure: CoverageFailure };

const check = z.enum(COVERAGE_CHECKS);

/** Schema of {@link CoverageResult}. @public */
export const coverageResultSchema: z.ZodType<CoverageResult> = z
  .discriminatedUnion('outcome', [
    z.object({ check, outcome: z.literal('passed') }),
    z.object({ check, outcome: z.literal('not-applicable') }),
    z.object({
      check,
      outcome: z.literal('failed'),
      failure: coverageFailureSchema,
    }),
  ])
  .meta({ id: 'CoverageResult' });

/**
 * How well somebody who is on call for a service is prepared. Times are ISO
 * 8601 in UTC, references are in full form.
 *
 * @public
 */
export interface ServiceCoverage {
  /** Full reference. */
  entityRef: string;
  /** What people call it. */
  title: string;
  /** Full reference of its owner. */
  owner?: string;
  /** How much depends on it. */
  tier?: Tier;
  /** Percent of what counts, rounded down: 100 only where nothing failed. */
  score: number;
  /** All checks, in their order. */
  checks: CoverageResult[];
  /**
   * Set while its documents were not read for the first time: what depends on
   * them is not known yet, and counts nowhere.
   */
  unread?: boolean;
  /** Where `catalog-info.yaml` is edited. */
  editUrl?: string;
  /** When this was found. */
  computedAt: string;
}

/** Schema of a service's tier. */
export const tierSchema = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
]);

/** Schema of {@link ServiceCoverage}. @public */
export const serviceCoverageSchema: z.ZodType<ServiceCoverage> = z
  .object({
    entityRef: z.string(),
    title: z.string(),
    owner: z.string().optional().describe('Full reference'),
    tier: tierSchema.optional(),
    score: z
      .number()
      .int()
      .min(0)
      .max(100)
      .describe('Percent, rounded down: 100 only where nothing failed'),
    checks: z.array(coverageResultSchema).describe('All, in their order'),
    unread: z
      .boolean()
      .optional()
      .describe('Its documents were not read for the first time yet'),
    editUrl: z
      .string()
      .optional()
      .describe('Where catalog-info.yaml is edited'),
    computedAt: z.string().describe('When this was found'),
  })
  .meta({ id: 'ServiceCoverage' });
