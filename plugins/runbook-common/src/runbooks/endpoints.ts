import { z } from 'zod';
import { serviceSchema } from '../catalog/service';
import { runbookReadPermission, runbookRefreshPermission } from './permissions';
import { Runbook, runbookSchema, runbookStatusSchema } from './runbook';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';

const noQuery = z.strictObject({});

/** Schema of the answer of {@link runbookEndpoints}.getService. @public */
export const serviceOverviewSchema = z
  .object({
    service: serviceSchema,
    runbook: runbookStatusSchema,
  })
  .meta({ id: 'ServiceOverview' });

/** What the tabs need for their first paint. @public */
export interface ServiceOverview
  extends z.infer<typeof serviceOverviewSchema> {}

/** Endpoints whose path names a service, about its runbook. @public */
export const runbookEndpoints = {
  getService: {
    operationId: 'getService',
    method: 'get',
    path: servicePath,
    summary: 'A service with the state of its runbook',
    permission: runbookReadPermission,
    params: serviceParamsSchema,
    query: noQuery,
    body: noBody,
    response: answer<ServiceOverview>(serviceOverviewSchema),
  },
  refreshService: {
    operationId: 'refreshService',
    method: 'post',
    path: `${servicePath}/refresh`,
    summary: 'Imports the runbook now and answers with its new state',
    permission: runbookRefreshPermission,
    params: serviceParamsSchema,
    query: noQuery,
    body: noBody,
    response: answer<ServiceOverview>(serviceOverviewSchema),
  },
  getRunbook: {
    operationId: 'getRunbook',
    method: 'get',
    path: `${servicePath}/runbook`,
    summary: "A service's runbook, all of its documents parsed",
    permission: runbookReadPermission,
    params: serviceParamsSchema,
    query: noQuery,
    body: noBody,
    response: answer<Runbook>(runbookSchema),
  },
  getRunbookImage: {
    operationId: 'getRunbookImage',
    method: 'get',
    path: `${servicePath}/runbook/image`,
    summary: 'An image that a document shows, from beside the document',
    permission: runbookReadPermission,
    params: serviceParamsSchema,
    query: z.strictObject({
      document: z.string().min(1).max(500).describe('Id of the document'),
      href: z
        .string()
        .min(1)
        .max(2000)
        .describe('The image as the document links it'),
    }),
    body: noBody,
    response: z.instanceof(Blob),
    responseType: 'image/*',
  },
} as const satisfies Record<string, Endpoint>;
