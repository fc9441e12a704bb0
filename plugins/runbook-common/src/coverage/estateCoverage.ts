import { z } from 'zod';
import { COVERAGE_CHECKS, CoverageCheck } from './checks';
import { ServiceCoverage, serviceCoverageSchema } from './serviceCoverage';

/**
 * A page of the services that the reader may see.
 *
 * @public
 */
export interface CoveredServices {
  /** When all services were looked through last; absent before the first time. */
  computedAt?: string;
  /** Services that the filters let through. */
  total: number;
  /** In the order asked for. */
  services: ServiceCoverage[];
  /** For the page after this one. */
  nextCursor?: string;
}

const computedAt = z
  .string()
  .optional()
  .describe(
    'When all services were looked through last; absent before the first time',
  );

/** Schema of {@link CoveredServices}. @public */
export const coveredServicesSchema: z.ZodType<CoveredServices> = z
  .object({
    computedAt,
    total: z.number().int().describe('That the filters let through'),
    services: z.array(serviceCoverageSchema),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'CoveredServices' });

/** How often a check passed and failed. @public */
export interface CheckCount {
  /** Which one. */
  check: CoverageCheck;
  /** Services that it passed for. */
  passed: number;
  /** Services that it failed for; it is not applicable to the others. */
  failed: number;
}

/** How several services are covered. @public */
export interface CoverageSum {
  /** How many they are. */
  services: number;
  /** Mean of their scores, weighed by tier and rounded down; absent where there is no service. */
  score?: number;
  /** All checks, in their order. */
  checks: CheckCount[];
}

const sumShape = {
  services: z.number().int(),
  score: z
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('Mean of the scores, weighed by tier and rounded down'),
  checks: z
    .array(
      z
        .object({
          check: z.enum(COVERAGE_CHECKS),
          passed: z.number().int(),
          failed: z.number().int(),
        })
        .meta({ id: 'CheckCount' }),
    )
    .describe('All, in their order'),
};

const coverageSumSchema: z.ZodType<CoverageSum> = z
  .object(sumShape)
  .meta({ id: 'CoverageSum' });

/** The services of an owner, or of a tier. @public */
export interface CoverageGroup extends CoverageSum {
  /** Reference of the owner, or the tier; absent where there is none. */
  key?: string;
}

/** The estate by owner or by tier, as far as the reader may see it. @public */
export interface CoverageGroups {
  /** When all services were looked through last; absent before the first time. */
  computedAt?: string;
  /** All that the filters let through. */
  estate: CoverageSum;
  /** Services of these that would leave somebody alone at night. */
  alone: number;
  /** How many groups there are. */
  total: number;
  /** The lowest score first. Tiers: the most important first. */
  groups: CoverageGroup[];
  /** For the page after this one. */
  nextCursor?: string;
}

/** Schema of {@link CoverageGroups}. @public */
export const coverageGroupsSchema: z.ZodType<CoverageGroups> = z
  .object({
    computedAt,
    estate: coverageSumSchema,
    alone: z
      .number()
      .int()
      .describe('Services of these that would leave somebody alone at night'),
    total: z.number().int(),
    groups: z.array(
      z
        .object({
          key: z
            .string()
            .optional()
            .describe(
              'Reference of the owner, or the tier; absent where there is none',
            ),
          ...sumShape,
        })
        .meta({ id: 'CoverageGroup' }),
    ),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'CoverageGroups' });

/** How services were covered at the end of a day of UTC. @public */
export interface CoveragePoint extends CoverageSum {
  /** `YYYY-MM-DD`. */
  day: string;
}

/** How the coverage came to be what it is. @public */
export interface CoverageTrend {
  /** When all services were looked through last; absent before the first time. */
  computedAt?: string;
  /** The earliest first; days on which nobody looked are missing. */
  points: CoveragePoint[];
}

/** Schema of {@link CoverageTrend}. @public */
export const coverageTrendSchema: z.ZodType<CoverageTrend> = z
  .object({
    computedAt,
    points: z
      .array(
        z
          .object({ day: z.string().describe('YYYY-MM-DD'), ...sumShape })
          .meta({ id: 'CoveragePoint' }),
      )
      .describe(
        'The earliest first; days on which nobody looked are missing. A service counts for who owned it then',
      ),
  })
  .meta({ id: 'CoverageTrend' });
