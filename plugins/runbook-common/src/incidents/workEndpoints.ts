import { z } from 'zod';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema } from '../http/servicePath';
import { runBodies, runIdSchema, runStepSchema } from '../procedures/run';
import { IncidentDetail, incidentDetailSchema } from './detail';
import { incidentIdSchema, responderRoleSchema } from './incident';
import {
  incidentCommandPermission,
  incidentUpdatePermission,
} from './permissions';
import {
  newRunSchema,
  newStatusUpdateSchema,
  stepChangeSchema,
  writeBodies,
} from './writes';

const params = z.strictObject({ id: incidentIdSchema });
const roleParams = z.strictObject({
  id: incidentIdSchema,
  role: responderRoleSchema,
});

const work = {
  method: 'post',
  permission: incidentUpdatePermission,
  query: z.strictObject({}),
  response: answer<IncidentDetail>(incidentDetailSchema),
  revisioned: true,
  repeatable: true,
} as const;

const removal = {
  method: 'delete',
  permission: incidentUpdatePermission,
  query: z.strictObject({}),
  body: noBody,
  response: answer<IncidentDetail>(incidentDetailSchema),
} as const;

/** Endpoints of what is done within an incident. @public */
export const incidentWorkEndpoints = {
  updateIncidentStatus: {
    ...work,
    operationId: 'updateIncidentStatus',
    path: '/incidents/:id/updates',
    summary: 'Says how things stand; the clock of updates starts anew',
    params,
    body: newStatusUpdateSchema,
  },
  setIncidentStep: {
    ...work,
    operationId: 'setIncidentStep',
    path: '/incidents/:id/checklist/:step',
    summary: 'Ticks a step of the checklist, skips it, or opens it again',
    params: z.strictObject({
      id: incidentIdSchema,
      step: z.string().min(1).max(64),
    }),
    body: stepChangeSchema,
  },
  addIncidentService: {
    ...work,
    operationId: 'addIncidentService',
    path: '/incidents/:id/services',
    summary: 'Adds a further affected service',
    params,
    body: writeBodies.service,
  },
  removeIncidentService: {
    ...removal,
    operationId: 'removeIncidentService',
    path: '/incidents/:id/services/:kind/:namespace/:name',
    summary: 'Takes out a service that is not affected; one has to remain',
    params: serviceParamsSchema.extend({ id: incidentIdSchema }),
  },
  attachIncidentAlert: {
    ...work,
    operationId: 'attachIncidentAlert',
    path: '/incidents/:id/alerts',
    summary: 'Attaches an alert that fires, or fired',
    params,
    body: writeBodies.alert,
  },
  detachIncidentAlert: {
    ...removal,
    operationId: 'detachIncidentAlert',
    path: '/incidents/:id/alerts/:alert',
    summary: 'Detaches an alert; it does not attach itself again',
    params: z.strictObject({
      id: incidentIdSchema,
      alert: z.string().min(1).max(200),
    }),
  },
  startIncidentRun: {
    ...work,
    operationId: 'startIncidentRun',
    path: '/incidents/:id/runs',
    summary: 'Starts a procedure within the incident',
    params,
    body: newRunSchema,
  },
  markIncidentRunStep: {
    ...work,
    operationId: 'markIncidentRunStep',
    path: '/incidents/:id/runs/:run/steps/:step',
    summary: 'Ticks a step of a run, or opens it again, with a note if wanted',
    params: z.strictObject({
      id: incidentIdSchema,
      run: runIdSchema,
      step: runStepSchema,
    }),
    body: runBodies.step,
  },
  endIncidentRun: {
    ...work,
    operationId: 'endIncidentRun',
    path: '/incidents/:id/runs/:run/end',
    summary: 'Ends a run with what came of it',
    params: z.strictObject({ id: incidentIdSchema, run: runIdSchema }),
    body: runBodies.end,
  },
  takeIncidentRole: {
    ...work,
    operationId: 'takeIncidentRole',
    path: '/incidents/:id/roles/:role/take',
    summary: 'The caller takes a role at once, whoever holds it',
    permission: incidentCommandPermission,
    params: roleParams,
    body: noBody,
  },
  offerIncidentRole: {
    ...work,
    operationId: 'offerIncidentRole',
    path: '/incidents/:id/roles/:role/offer',
    summary: 'Offers a role; whoever holds it keeps it until accepted',
    permission: incidentCommandPermission,
    params: roleParams,
    body: writeBodies.offer,
  },
  acceptIncidentRole: {
    ...work,
    operationId: 'acceptIncidentRole',
    path: '/incidents/:id/roles/:role/accept',
    summary: 'The caller accepts a role that was offered to them',
    params: roleParams,
    body: noBody,
  },
  declineIncidentRole: {
    ...work,
    operationId: 'declineIncidentRole',
    path: '/incidents/:id/roles/:role/decline',
    summary: 'The caller declines a role, or takes their own offer back',
    params: roleParams,
    body: noBody,
  },
  leaveIncidentRole: {
    ...work,
    operationId: 'leaveIncidentRole',
    path: '/incidents/:id/roles/:role/leave',
    summary: 'The caller leaves a role; a commander hands over instead',
    params: roleParams,
    body: noBody,
  },
} as const satisfies Record<string, Endpoint>;
