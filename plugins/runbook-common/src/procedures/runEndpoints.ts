import { z } from 'zod';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';
import { runbookReadPermission } from '../runbooks/permissions';
import { procedureRunPermission } from './permissions';
import { newRunShape, runBodies, runIdSchema, runStepSchema } from './run';
import {
  newServiceRunSchema,
  ServiceRunDetail,
  serviceRunDetailSchema,
  ServiceRuns,
  serviceRunsSchema,
} from './serviceRun';

const noQuery = z.strictObject({});
const runs = `${servicePath}/runs`;
const run = `${runs}/:run`;
const runParams = serviceParamsSchema.extend({ run: runIdSchema });

/** What changes a run answers with all of it. */
const work = {
  method: 'post',
  permission: procedureRunPermission,
  params: runParams,
  query: noQuery,
  response: answer<ServiceRunDetail>(serviceRunDetailSchema),
  revisioned: true,
  repeatable: true,
} as const;

/** Endpoints of procedures that are run outside of any incident. @public */
export const procedureRunEndpoints = {
  listProcedureRuns: {
    operationId: 'listProcedureRuns',
    method: 'get',
    path: runs,
    summary:
      "Runs of a service's procedures outside of incidents: those that run first, then the latest",
    permission: runbookReadPermission,
    params: serviceParamsSchema,
    query: z.strictObject({
      fragment: newRunShape.fragment
        .optional()
        .describe('Only of this procedure'),
      cursor: z
        .string()
        .max(500)
        .optional()
        .describe('Of the page before, for the next one'),
      limit: z.coerce.number().int().min(1).max(50).optional(),
    }),
    body: noBody,
    response: answer<ServiceRuns>(serviceRunsSchema),
  },
  startProcedureRun: {
    ...work,
    operationId: 'startProcedureRun',
    path: runs,
    summary: 'Starts a procedure, from a document or written in the portal',
    params: serviceParamsSchema,
    body: newServiceRunSchema,
  },
  getProcedureRun: {
    operationId: 'getProcedureRun',
    method: 'get',
    path: run,
    summary: 'A run with its ticks and notes',
    permission: runbookReadPermission,
    params: runParams,
    query: noQuery,
    body: noBody,
    response: answer<ServiceRunDetail>(serviceRunDetailSchema),
    revisioned: true,
  },
  markProcedureRunStep: {
    ...work,
    operationId: 'markProcedureRunStep',
    path: `${run}/steps/:step`,
    summary: 'Ticks a step of a run, or opens it again, with a note if wanted',
    params: runParams.extend({ step: runStepSchema }),
    body: runBodies.step,
  },
  addProcedureRunNote: {
    ...work,
    operationId: 'addProcedureRunNote',
    path: `${run}/notes`,
    summary: 'Notes something about the whole run',
    body: runBodies.note,
  },
  endProcedureRun: {
    ...work,
    operationId: 'endProcedureRun',
    path: `${run}/end`,
    summary: 'Ends a run with what came of it',
    body: runBodies.end,
  },
} as const satisfies Record<string, Endpoint>;
