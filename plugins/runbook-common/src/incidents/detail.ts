import { z } from 'zod';
import { procedureRunSchema } from '../procedures/run';
import { instantSchema } from '../rotations/definition';
import { personSchema } from '../rotations/person';
import {
  attachedAlertSchema,
  checklistStepSchema,
  incidentShape,
  responseTimesSchema,
  roleOfferSchema,
  rolesSchema,
  statusUpdateSchema,
} from './incident';
import { severityPolicySchema } from './policy';
import { postmortemStateSchema } from './postmortem';
import { pagingTargetSchema } from './timeline';

/** Schema of {@link IncidentClock}. @public */
export const incidentClockSchema = z
  .object({
    kind: z.enum(['acknowledge', 'update', 'hand-over', 'postmortem']),
    since: instantSchema,
    due: instantSchema.describe('Overdue from then on'),
  })
  .meta({ id: 'IncidentClock' });

/** A clock that runs in an incident. @public */
export type IncidentClock = z.infer<typeof incidentClockSchema>;

/** Schema of {@link IncidentSnapshot}. @public */
export const incidentSnapshotSchema = z
  .object({
    takenAt: instantSchema,
    guide: z.object({
      source: z
        .enum(['service', 'default'])
        .describe("service: the service's own document. default: configured"),
      document: z.string().optional().describe('Id of the document'),
      fragment: z.string().optional().describe("Of the Runbook tab's address"),
    }),
    procedures: z.array(
      z.object({
        entityRef: z.string(),
        title: z.string(),
        fragment: z.string().describe("Of the Runbook tab's address"),
        when: z.string().optional().describe('When to use it; Markdown'),
      }),
    ),
    rotation: z
      .object({ id: z.string(), title: z.string() })
      .optional()
      .describe('Absent where nobody is on call for the service'),
    onCall: z
      .array(
        z.object({
          layer: z.string(),
          state: z.enum(['on', 'gap', 'off']),
          people: z.array(z.string()),
        }),
      )
      .describe('By layer, in the order in which they are paged'),
  })
  .meta({ id: 'IncidentSnapshot' });

/** What held at declaration: later edits do not change a running incident. @public */
export type IncidentSnapshot = z.infer<typeof incidentSnapshotSchema>;

/** Schema of {@link IncidentPaging}. @public */
export const incidentPagingSchema = z
  .object({
    state: z
      .enum(['none', 'paging', 'stopped'])
      .describe(
        'none: the severity pages nobody, or there is nobody to page. stopped: acknowledged or ended.',
      ),
    next: z
      .object({
        step: z.number().int(),
        due: instantSchema,
        target: pagingTargetSchema,
      })
      .optional(),
    pages: z.array(
      z.object({
        step: z.number().int(),
        at: instantSchema,
        target: pagingTargetSchema.optional(),
        recipients: z
          .array(z.string())
          .describe('Empty where none was reached'),
        skipped: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'IncidentPaging' });

/** Who was paged so far, and who is next. @public */
export type IncidentPaging = z.infer<typeof incidentPagingSchema>;

/** Schema of {@link IncidentSummary}. @public */
export const incidentSummarySchema = z
  .object({
    ...incidentShape,
    times: responseTimesSchema,
    clocks: z
      .array(incidentClockSchema)
      .describe('Those that run, the one due first first'),
    postmortem: postmortemStateSchema
      .optional()
      .describe('Absent before it was first saved'),
    people: z.array(personSchema).describe('Everyone whom the answer names'),
  })
  .meta({ id: 'IncidentSummary' });

/** An incident as lists tell it. @public */
export interface IncidentSummary
  extends z.infer<typeof incidentSummarySchema> {}

/** Schema of {@link IncidentDetail}. @public */
export const incidentDetailSchema = z
  .object({
    ...incidentSummarySchema.shape,
    at: instantSchema.describe("When this was told, by the server's clock"),
    policy: severityPolicySchema,
    roles: rolesSchema,
    offers: z.array(roleOfferSchema),
    checklist: z.array(checklistStepSchema),
    lastUpdate: statusUpdateSchema.optional(),
    alerts: z.array(attachedAlertSchema),
    runs: z.array(procedureRunSchema),
    snapshot: incidentSnapshotSchema,
    paging: incidentPagingSchema,
    may: z
      .object({
        update: z.boolean(),
        command: z.boolean(),
        resolve: z.boolean(),
        postmortem: z.boolean(),
      })
      .describe('What the caller is allowed to do'),
  })
  .meta({ id: 'Incident' });

/** All of an incident but its timeline. @public */
export interface IncidentDetail extends z.infer<typeof incidentDetailSchema> {}

/** Schema of {@link ServiceIncidents}. @public */
export const serviceIncidentsSchema = z
  .object({
    open: z
      .array(incidentSummarySchema)
      .describe('Also those in which it is a further affected service'),
    recent: z
      .array(incidentSummarySchema)
      .describe('Ended, the latest first; no more than 20'),
    dependencies: z
      .array(
        z.object({
          entityRef: z.string(),
          title: z.string(),
          incidents: z.array(incidentSummarySchema),
        }),
      )
      .describe('Services that it depends on with an open incident'),
    responseTimes: z.object({
      days: z.number().int(),
      incidents: z.number().int().describe('Without drills and mistakes'),
      median: responseTimesSchema,
    }),
    guide: z.object({
      source: z.enum(['service', 'default']),
      document: z.string().optional(),
      fragment: z.string().optional(),
      steps: z.array(
        z.object({
          id: z.string(),
          text: z.string().describe('Markdown'),
          dueAfter: z
            .number()
            .int()
            .optional()
            .describe('Milliseconds after declaration'),
        }),
      ),
    }),
    severities: z.array(severityPolicySchema).describe('The worst first'),
    alertSeverities: z
      .record(z.string(), z.string())
      .describe("Severity to propose by an alert's label, lower case"),
    mayDeclare: z.boolean().describe('Whether the caller is allowed to'),
  })
  .meta({ id: 'ServiceIncidents' });

/** All that the Incident tab and the banner of a service show. @public */
export interface ServiceIncidents
  extends z.infer<typeof serviceIncidentsSchema> {}
