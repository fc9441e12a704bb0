import { z } from 'zod';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';
import { runbookReadPermission } from '../runbooks/permissions';
import { procedureSlugSchema } from './content';
import {
  procedureCreatePermission,
  procedureDeletePermission,
  procedureReportPermission,
  procedureUpdatePermission,
  procedureVerifyPermission,
} from './permissions';
import {
  feedbackAnswerSchema,
  listedProcedureSchema,
  newFeedbackSchema,
  newProcedureSchema,
  ProcedureFeedback,
  procedureFeedbackSchema,
  ProcedureRevisionDetail,
  procedureRevisionDetailSchema,
  procedureRevisionSchema,
  procedureUpdateSchema,
  restoreSchema,
  seenRevisionSchema,
  WrittenProcedure,
  writtenProcedureSchema,
} from './procedure';

const noQuery = z.strictObject({});
const procedures = `${servicePath}/procedures`;
const procedure = `${procedures}/:slug`;

const procedureParams = serviceParamsSchema.extend({
  slug: procedureSlugSchema,
});
const revisionParams = procedureParams.extend({
  revision: z.coerce.number().int().positive(),
});
const feedbackParams = procedureParams.extend({
  feedbackId: z.string().min(1).max(64),
});

/** Endpoints of the procedures that are written in the portal. @public */
export const procedureEndpoints = {
  listProcedures: {
    operationId: 'listProcedures',
    method: 'get',
    path: procedures,
    summary:
      'The procedures of a service that are written in the portal, deleted and superseded ones too, by title',
    permission: runbookReadPermission,
    params: serviceParamsSchema,
    query: noQuery,
    body: noBody,
    response: z
      .object({ procedures: z.array(listedProcedureSchema) })
      .meta({ id: 'ListedProcedures' }),
  },
  createProcedure: {
    operationId: 'createProcedure',
    method: 'post',
    path: procedures,
    summary: 'Writes a new procedure; a body of up to 300 kB',
    permission: procedureCreatePermission,
    params: serviceParamsSchema,
    query: noQuery,
    body: newProcedureSchema,
    response: answer<WrittenProcedure>(writtenProcedureSchema),
    revisioned: true,
    repeatable: true,
  },
  getProcedure: {
    operationId: 'getProcedure',
    method: 'get',
    path: procedure,
    summary: 'A written procedure with its text, also one that is deleted',
    permission: runbookReadPermission,
    params: procedureParams,
    query: noQuery,
    body: noBody,
    response: answer<WrittenProcedure>(writtenProcedureSchema),
    revisioned: true,
  },
  updateProcedure: {
    operationId: 'updateProcedure',
    method: 'put',
    path: procedure,
    summary: 'Makes a new revision; a body of up to 300 kB',
    permission: procedureUpdatePermission,
    params: procedureParams,
    query: noQuery,
    body: procedureUpdateSchema,
    response: answer<WrittenProcedure>(writtenProcedureSchema),
    revisioned: true,
  },
  deleteProcedure: {
    operationId: 'deleteProcedure',
    method: 'delete',
    path: procedure,
    summary: 'Deletes a procedure; it can be recovered for 30 days',
    permission: procedureDeletePermission,
    params: procedureParams,
    query: noQuery,
    body: noBody,
    response: answer<WrittenProcedure>(writtenProcedureSchema),
    revisioned: true,
  },
  recoverProcedure: {
    operationId: 'recoverProcedure',
    method: 'post',
    path: `${procedure}/recover`,
    summary: 'Brings a deleted procedure back as it was',
    permission: procedureDeletePermission,
    params: procedureParams,
    query: noQuery,
    body: noBody,
    response: answer<WrittenProcedure>(writtenProcedureSchema),
    repeatable: true,
  },
  listProcedureRevisions: {
    operationId: 'listProcedureRevisions',
    method: 'get',
    path: `${procedure}/revisions`,
    summary: 'Who saved a procedure, when and why, the latest first',
    permission: runbookReadPermission,
    params: procedureParams,
    query: z.strictObject({
      before: z.coerce
        .number()
        .int()
        .positive()
        .optional()
        .describe('Only earlier revisions: `next` of the page before'),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    body: noBody,
    response: z
      .object({
        revisions: z.array(procedureRevisionSchema),
        next: z.number().int().optional(),
      })
      .meta({ id: 'ProcedureRevisions' }),
  },
  getProcedureRevision: {
    operationId: 'getProcedureRevision',
    method: 'get',
    path: `${procedure}/revisions/:revision`,
    summary: 'What a procedure said; two of them can be compared',
    permission: runbookReadPermission,
    params: revisionParams,
    query: noQuery,
    body: noBody,
    response: answer<ProcedureRevisionDetail>(procedureRevisionDetailSchema),
  },
  restoreProcedureRevision: {
    operationId: 'restoreProcedureRevision',
    method: 'post',
    path: `${procedure}/revisions/:revision/restore`,
    summary: 'Makes a new revision that says what an earlier one said',
    permission: procedureUpdatePermission,
    params: revisionParams,
    query: noQuery,
    body: restoreSchema,
    response: answer<WrittenProcedure>(writtenProcedureSchema),
    repeatable: true,
  },
  verifyProcedure: {
    operationId: 'verifyProcedure',
    method: 'post',
    path: `${procedure}/verify`,
    summary: 'Says that the procedure looks right today',
    permission: procedureVerifyPermission,
    params: procedureParams,
    query: noQuery,
    body: seenRevisionSchema,
    response: answer<WrittenProcedure>(writtenProcedureSchema),
    repeatable: true,
  },
  reportProcedure: {
    operationId: 'reportProcedure',
    method: 'post',
    path: `${procedure}/feedback`,
    summary: 'Tells the owner that the procedure did not work',
    permission: procedureReportPermission,
    params: procedureParams,
    query: noQuery,
    body: newFeedbackSchema,
    response: answer<ProcedureFeedback>(procedureFeedbackSchema),
    repeatable: true,
  },
  answerProcedureFeedback: {
    operationId: 'answerProcedureFeedback',
    method: 'post',
    path: `${procedure}/feedback/:feedbackId/answer`,
    summary: 'Answers a report, which then stands no longer on the procedure',
    permission: procedureUpdatePermission,
    params: feedbackParams,
    query: noQuery,
    body: feedbackAnswerSchema,
    response: answer<ProcedureFeedback>(procedureFeedbackSchema),
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;
