import { z } from 'zod';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';
import { instantSchema } from '../rotations/definition';
import {
  IncidentDetail,
  incidentDetailSchema,
  incidentSummarySchema,
  ServiceIncidents,
  serviceIncidentsSchema,
} from './detail';
import { INCIDENT_STATES, incidentIdSchema } from './incident';
import {
  incidentDeclarePermission,
  incidentPostmortemPermission,
  incidentReadPermission,
  incidentResolvePermission,
  incidentUpdatePermission,
} from './permissions';
import { severityPolicySchema } from './policy';
import {
  Postmortem,
  postmortemSchema,
  postmortemUpdateSchema,
} from './postmortem';
import { Timeline, timelineSchema } from './timeline';
import { incidentChangeSchema, newIncidentSchema, writeBodies } from './writes';

const noParams = z.strictObject({});
const noQuery = z.strictObject({});
const params = z.strictObject({ id: incidentIdSchema });
const limit = z.coerce.number().int().min(1).max(200).optional();
const sequence = z.coerce.number().int().min(0);
const ref = z.string().max(200).optional();

/** What changes an incident answers with all of it. */
const transition = {
  method: 'post',
  params,
  query: noQuery,
  response: answer<IncidentDetail>(incidentDetailSchema),
  revisioned: true,
  repeatable: true,
} as const;

/** Endpoints whose path names one incident: its state and its record. @public */
export const incidentEndpoints = {
  getIncident: {
    operationId: 'getIncident',
    method: 'get',
    path: '/incidents/:id',
    summary: 'All of an incident but its timeline',
    permission: incidentReadPermission,
    params,
    query: noQuery,
    body: noBody,
    response: answer<IncidentDetail>(incidentDetailSchema),
    revisioned: true,
  },
  updateIncident: {
    operationId: 'updateIncident',
    method: 'put',
    path: '/incidents/:id',
    summary:
      'Sets title and severity; 409 only where one of them was set after the revision in If-Match',
    permission: incidentUpdatePermission,
    params,
    query: noQuery,
    body: incidentChangeSchema,
    response: answer<IncidentDetail>(incidentDetailSchema),
    revisioned: true,
  },
  acknowledgeIncident: {
    operationId: 'acknowledgeIncident',
    path: '/incidents/:id/acknowledge',
    summary: 'Somebody has it in hand: nobody else is paged',
    permission: incidentUpdatePermission,
    body: writeBodies.moment,
    ...transition,
  },
  mitigateIncident: {
    operationId: 'mitigateIncident',
    path: '/incidents/:id/mitigate',
    summary: 'The harm has ended; its cause may still be there',
    permission: incidentResolvePermission,
    body: writeBodies.moment,
    ...transition,
  },
  resolveIncident: {
    operationId: 'resolveIncident',
    path: '/incidents/:id/resolve',
    summary: 'It is over',
    permission: incidentResolvePermission,
    body: writeBodies.moment,
    ...transition,
  },
  reopenIncident: {
    operationId: 'reopenIncident',
    path: '/incidents/:id/reopen',
    summary: 'It is not over after all; also of one that was cancelled',
    permission: incidentResolvePermission,
    body: writeBodies.withReason,
    ...transition,
  },
  cancelIncident: {
    operationId: 'cancelIncident',
    path: '/incidents/:id/cancel',
    summary: 'It was declared in error',
    permission: incidentResolvePermission,
    body: writeBodies.withReason,
    ...transition,
  },
  mergeIncident: {
    operationId: 'mergeIncident',
    path: '/incidents/:id/merge',
    summary: 'It goes on as another incident, which gets its services',
    permission: incidentResolvePermission,
    body: z.strictObject({ into: incidentIdSchema }),
    ...transition,
  },
  getIncidentTimeline: {
    operationId: 'getIncidentTimeline',
    method: 'get',
    path: '/incidents/:id/timeline',
    summary:
      'The latest entries, those before one, or those after one as they come',
    permission: incidentReadPermission,
    params,
    query: z.strictObject({
      kinds: z
        .string()
        .max(1_000)
        .optional()
        .describe(
          'Only these, with commas between; a time-corrected entry comes with what it corrects',
        ),
      before: sequence.optional(),
      after: sequence.optional(),
      limit,
    }),
    body: noBody,
    response: answer<Timeline>(timelineSchema),
  },
  addIncidentNote: {
    operationId: 'addIncidentNote',
    path: '/incidents/:id/timeline',
    summary: 'Puts a note into the timeline, also of an ended incident',
    permission: incidentUpdatePermission,
    body: writeBodies.note,
    ...transition,
  },
  correctIncidentTime: {
    operationId: 'correctIncidentTime',
    path: '/incidents/:id/timeline/:sequence/time',
    summary: 'Corrects when an entry happened; when it was written stays',
    permission: incidentUpdatePermission,
    body: writeBodies.correction,
    ...transition,
    params: z.strictObject({ id: incidentIdSchema, sequence }),
  },
} as const satisfies Record<string, Endpoint>;

/** Endpoints of the postmortem of an incident. @public */
export const postmortemEndpoints = {
  getPostmortem: {
    operationId: 'getPostmortem',
    method: 'get',
    path: '/incidents/:id/postmortem',
    summary:
      'The postmortem; generated from the record while nobody has saved one',
    permission: incidentReadPermission,
    params,
    query: noQuery,
    body: noBody,
    response: answer<Postmortem>(postmortemSchema),
    revisioned: true,
  },
  updatePostmortem: {
    operationId: 'updatePostmortem',
    method: 'put',
    path: '/incidents/:id/postmortem',
    summary: 'Saves the postmortem; If-Match "0" for the first time',
    permission: incidentPostmortemPermission,
    params,
    query: noQuery,
    body: postmortemUpdateSchema,
    response: answer<Postmortem>(postmortemSchema),
    revisioned: true,
  },
  exportPostmortem: {
    operationId: 'exportPostmortem',
    method: 'get',
    path: '/incidents/:id/postmortem.md',
    summary: 'The postmortem with its action items as a Markdown file',
    permission: incidentReadPermission,
    params,
    query: noQuery,
    body: noBody,
    response: z.instanceof(Blob),
    responseType: 'text/markdown',
  },
} as const satisfies Record<string, Endpoint>;

/** Endpoints about incidents of all services that the caller may see. @public */
export const incidentListEndpoints = {
  listIncidents: {
    operationId: 'listIncidents',
    method: 'get',
    path: '/incidents',
    summary: 'Incidents, the latest declared first',
    permission: incidentReadPermission,
    params: noParams,
    query: z.strictObject({
      state: z.enum(['open', 'ended', ...INCIDENT_STATES]).optional(),
      severity: z.string().max(20).optional(),
      service: ref.describe('Full reference of an affected service'),
      owner: ref.describe('Full reference of a group: only of its services'),
      mine: z
        .enum(['true', 'false'])
        .optional()
        .describe(
          "true: only of services of the caller's groups, or where the caller responds",
        ),
      drill: z.enum(['true', 'false']).optional(),
      from: instantSchema.optional().describe('Declared at or after it'),
      to: instantSchema.optional().describe('Declared before it'),
      text: z.string().max(200).optional().describe('Part of title or id'),
      cursor: z
        .string()
        .max(500)
        .optional()
        .describe('Of the page before, for the next one'),
      limit,
    }),
    body: noBody,
    response: z
      .object({
        incidents: z.array(incidentSummarySchema),
        severities: z.array(severityPolicySchema).describe('The worst first'),
        nextCursor: z.string().optional(),
      })
      .meta({ id: 'Incidents' }),
  },
} as const satisfies Record<string, Endpoint>;

/** The endpoint that declares an incident. @public */
export const incidentDeclareEndpoints = {
  declareIncident: {
    operationId: 'declareIncident',
    method: 'post',
    path: '/incidents',
    summary: 'Declares an incident of a service, and pages who is on call',
    permission: incidentDeclarePermission,
    params: noParams,
    query: noQuery,
    body: newIncidentSchema,
    response: answer<IncidentDetail>(incidentDetailSchema),
    revisioned: true,
    repeatable: true,
  },
} as const satisfies Record<string, Endpoint>;

/** The endpoint of a service's incidents. @public */
export const serviceIncidentEndpoints = {
  getServiceIncidents: {
    operationId: 'getServiceIncidents',
    method: 'get',
    path: `${servicePath}/incidents`,
    summary:
      "A service's incidents, those of what it depends on, and its incident guide",
    permission: incidentReadPermission,
    params: serviceParamsSchema,
    query: noQuery,
    body: noBody,
    response: answer<ServiceIncidents>(serviceIncidentsSchema),
  },
} as const satisfies Record<string, Endpoint>;
