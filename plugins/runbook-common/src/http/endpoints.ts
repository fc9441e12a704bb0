import { z } from 'zod';
import { serviceSchema } from '../catalog/service';
import {
  runbookReadPermission,
  runbookRefreshPermission,
} from '../runbooks/permissions';
import { runbookSchema, runbookStatusSchema } from '../runbooks/runbook';
import { Endpoint } from './endpoint';

// Bounds of the catalog: a name has at most 63 characters.
const entityPathPart = z.string().min(1).max(63);

const serviceParams = z.strictObject({
  // Any kind: one that nobody is on call for is answered as not found.
  kind: entityPathPart,
  namespace: entityPathPart,
  name: entityPathPart,
});

const noQuery = z.strictObject({});

const servicePath = '/services/:kind/:namespace/:name';

/** Schema of the answer of {@link endpoints}.getService. @public */
export const serviceOverviewSchema = z
  .object({
    service: serviceSchema,
    runbook: runbookStatusSchema,
  })
  .meta({ id: 'ServiceOverview' });

/** What the tabs need for their first paint. @public */
export type ServiceOverview = z.infer<typeof serviceOverviewSchema>;

/**
 * Every endpoint of the back end that the front end calls.
 *
 * @public
 */
export const endpoints = {
  getService: {
    operationId: 'getService',
    method: 'get',
    path: servicePath,
    summary: 'A service with the state of its runbook',
    permission: runbookReadPermission,
    params: serviceParams,
    query: noQuery,
    response: serviceOverviewSchema,
  },
  refreshService: {
    operationId: 'refreshService',
    method: 'post',
    path: `${servicePath}/refresh`,
    summary: 'Imports the runbook now and answers with its new state',
    permission: runbookRefreshPermission,
    params: serviceParams,
    query: noQuery,
    response: serviceOverviewSchema,
  },
  getRunbook: {
    operationId: 'getRunbook',
    method: 'get',
    path: `${servicePath}/runbook`,
    summary: "A service's runbook, all of its documents parsed",
    permission: runbookReadPermission,
    params: serviceParams,
    query: noQuery,
    response: runbookSchema,
  },
  getRunbookImage: {
    operationId: 'getRunbookImage',
    method: 'get',
    path: `${servicePath}/runbook/image`,
    summary: 'An image that a document shows, from beside the document',
    permission: runbookReadPermission,
    params: serviceParams,
    query: z.strictObject({
      document: z.string().min(1).max(500).describe('Id of the document'),
      href: z
        .string()
        .min(1)
        .max(2000)
        .describe('The image as the document links it'),
    }),
    response: z.instanceof(Blob),
    responseType: 'image/*',
  },
} as const satisfies Record<string, Endpoint>;
