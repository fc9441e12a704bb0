import { z } from 'zod';
import { Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';
import { runbookReadPermission } from '../runbooks/permissions';
import { ALONE_CHECKS, COVERAGE_CHECKS, MAX_TREND_DAYS } from './checks';
import {
  coverageGroupsSchema,
  coverageTrendSchema,
  coveredServicesSchema,
} from './estateCoverage';
import { serviceCoverageSchema } from './serviceCoverage';

const noParams = z.strictObject({});
const cursor = z
  .string()
  .max(1_000)
  .optional()
  .describe('Of the page before, for the next one');
const limit = z.coerce.number().int().min(1).max(200).optional();

const scope = {
  owner: z
    .string()
    .max(255)
    .toLowerCase()
    .regex(
      /^([a-z]+:[^:/\s]+\/[^:/\s]+|none)$/,
      'must be the full reference of an owner, such as group:default/shipping, or none',
    )
    .optional()
    .describe('Full reference of an owner; none: without one'),
  tier: z
    .enum(['0', '1', '2', '3', '4', 'none'])
    .optional()
    .describe('none: without one'),
};

const filters = {
  ...scope,
  failing: z
    .enum([...COVERAGE_CHECKS, 'alone'])
    .optional()
    .describe(
      `Services for which this check failed; alone: any of ${ALONE_CHECKS.join(
        ', ',
      )}`,
    ),
  q: z
    .string()
    .max(200)
    // Postgres takes no NUL in its text.
    .regex(/^[^\0]*$/)
    .optional()
    .describe('Words that have to be in the title or the reference'),
  sort: z
    .enum(['score', 'name'])
    .optional()
    .describe('score, the lowest first, unless told; or name'),
};

/** The endpoint of a service's own coverage. @public */
export const serviceCoverageEndpoints = {
  getServiceCoverage: {
    operationId: 'getServiceCoverage',
    method: 'get',
    path: `${servicePath}/coverage`,
    summary:
      'How well a service is covered; found anew where something was imported since',
    permission: runbookReadPermission,
    params: serviceParamsSchema,
    query: z.strictObject({}),
    body: noBody,
    response: serviceCoverageSchema,
  },
} as const satisfies Record<string, Endpoint>;

/** Endpoints of the coverage of all services that the caller may see. @public */
export const coverageEndpoints = {
  listCoverage: {
    operationId: 'listCoverage',
    method: 'get',
    path: '/coverage',
    summary: 'How well services are covered',
    permission: runbookReadPermission,
    params: noParams,
    query: z.strictObject({ ...filters, cursor, limit }),
    body: noBody,
    response: coveredServicesSchema,
  },
  exportCoverage: {
    operationId: 'exportCoverage',
    method: 'get',
    path: '/coverage.csv',
    summary: 'How well services are covered, as a table (RFC 4180)',
    permission: runbookReadPermission,
    params: noParams,
    query: z.strictObject(filters),
    body: noBody,
    response: z.instanceof(Blob),
    responseType: 'text/csv',
  },
  listCoverageGroups: {
    operationId: 'listCoverageGroups',
    method: 'get',
    path: '/coverage/groups',
    summary: 'How well services are covered, by owner or tier',
    permission: runbookReadPermission,
    params: noParams,
    query: z.strictObject({
      by: z.enum(['owner', 'tier']),
      ...scope,
      cursor,
      limit,
    }),
    body: noBody,
    response: coverageGroupsSchema,
  },
  getCoverageTrend: {
    operationId: 'getCoverageTrend',
    method: 'get',
    path: '/coverage/trend',
    summary: 'How well services were covered, day by day',
    permission: runbookReadPermission,
    params: noParams,
    query: z.strictObject({
      days: z.coerce
        .number()
        .int()
        .min(1)
        .max(MAX_TREND_DAYS)
        .optional()
        .describe('90 unless told, with today'),
      ...scope,
    }),
    body: noBody,
    response: coverageTrendSchema,
  },
} as const satisfies Record<string, Endpoint>;
