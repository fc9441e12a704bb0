import { z } from 'zod';
import { alertPlaceSchema } from '../runbooks/place';
import { actorSchema } from '../catalog/actor';
import { instantSchema } from '../rotations/definition';

/** Schema of an incident's id. @public */
export const incidentIdSchema = z
  .string()
  .max(40)
  .regex(/^inc-[1-9]\d*$/, 'must be the id of an incident, such as inc-42');

/** How an incident can stand, in the order of its life. @public */
export const INCIDENT_STATES = [
  'declared',
  'acknowledged',
  'mitigated',
  'resolved',
  'cancelled',
  'merged',
] as const;

/** Roles of those who respond; only the commander is required. @public */
export const RESPONDER_ROLES = [
  'commander',
  'communications',
  'operations',
  'scribe',
] as const;

/** Schema of an incident's state. @public */
export const incidentStateSchema = z
  .enum(INCIDENT_STATES)
  .describe(
    'mitigated: the harm has ended, its cause may still be there. cancelled: declared in error. merged: it goes on as another one.',
  );

/** Schema of a responder's role. @public */
export const responderRoleSchema = z.enum(RESPONDER_ROLES);

const holdingSchema = z
  .object({ person: z.string(), since: instantSchema })
  .meta({ id: 'RoleHolding' });

/** Schema of {@link RoleOfferData}. @public */
export const roleOfferSchema = z
  .object({
    role: responderRoleSchema,
    person: z.string().describe('To whom it is offered'),
    by: z.string().describe('Who offers it, and holds it until accepted'),
    since: instantSchema,
  })
  .meta({ id: 'RoleOffer' });

/** A hand-over that waits for an answer. @public */
export type RoleOfferData = z.infer<typeof roleOfferSchema>;

/** Schema of {@link ChecklistStep}. @public */
export const checklistStepSchema = z
  .object({
    id: z.string(),
    text: z.string().describe('What to do, in Markdown'),
    dueAt: instantSchema.optional(),
    done: z
      .object({
        kind: z.enum(['ticked', 'skipped']),
        by: actorSchema,
        at: instantSchema,
        reason: z.string().optional().describe('Why it was skipped'),
      })
      .optional()
      .describe('Absent while it is to do'),
  })
  .meta({ id: 'ChecklistStep' });

/** A step of the incident guide as it was at declaration. @public */
export type ChecklistStep = z.infer<typeof checklistStepSchema>;

/** Schema of {@link AttachedAlertData}. @public */
export const attachedAlertSchema = z
  .object({
    id: z.string().describe('Id of the alert instance'),
    name: z.string(),
    startedAt: instantSchema,
    endedAt: instantSchema.optional().describe('Absent while it fires'),
    service: z
      .string()
      .optional()
      .describe('The affected service whose alert it is'),
    severity: z.string().optional().describe('As its label says it'),
    summary: z.string().optional(),
    procedure: alertPlaceSchema
      .optional()
      .describe('What to do; absent where nobody has written it down'),
  })
  .meta({ id: 'AttachedAlert' });

/** An alert instance that belongs to an incident. @public */
export type AttachedAlertData = z.infer<typeof attachedAlertSchema>;

/** Schema of {@link IncidentService}. @public */
export const incidentServiceSchema = z
  .object({
    entityRef: z.string().describe('Full reference'),
    title: z.string(),
    owner: z.string().optional().describe('Full reference of its owner'),
    found: z
      .boolean()
      .describe('False where the catalog holds no such entity any more'),
  })
  .meta({ id: 'IncidentService' });

/** A service that an incident affects, as the catalog knows it. @public */
export type IncidentService = z.infer<typeof incidentServiceSchema>;

/** Schema of {@link ResponseTimesData}. @public */
export const responseTimesSchema = z
  .object({
    acknowledge: z.number().int().optional(),
    mitigate: z.number().int().optional(),
    resolve: z.number().int().optional(),
  })
  .describe('Milliseconds since declaration; absent where it did not happen')
  .meta({ id: 'ResponseTimes' });

/** How long a response took. @public */
export type ResponseTimesData = z.infer<typeof responseTimesSchema>;

/** Schema of the roles held in an incident. @public */
export const rolesSchema = z
  .object({
    commander: holdingSchema.optional(),
    communications: holdingSchema.optional(),
    operations: holdingSchema.optional(),
    scribe: holdingSchema.optional(),
  })
  .meta({ id: 'IncidentRoles' });

/** What a status update says. */
export const statusUpdateShape = {
  impact: z.string().describe('Who is harmed, and how; Markdown'),
  known: z.string().describe('What is known; Markdown'),
  next: z.string().describe('What is done next; Markdown'),
  nextUpdateAt: instantSchema.optional(),
};

/** Schema of {@link StatusUpdateData}. @public */
export const statusUpdateSchema = z
  .object({ ...statusUpdateShape, at: instantSchema, by: actorSchema })
  .meta({ id: 'StatusUpdate' });

/** What was last said of how things stand. @public */
export type StatusUpdateData = z.infer<typeof statusUpdateSchema>;

/** What every answer tells of an incident. */
export const incidentShape = {
  id: incidentIdSchema,
  title: z.string().describe('What is wrong, in a line'),
  severity: z.string(),
  drill: z.boolean().describe('An exercise: it counts nowhere'),
  state: incidentStateSchema,
  services: z
    .array(incidentServiceSchema)
    .describe('Affected; the one it was declared for first'),
  declaredAt: instantSchema,
  declaredBy: actorSchema,
  acknowledgedAt: instantSchema.optional(),
  acknowledgedBy: actorSchema.optional(),
  mitigatedAt: instantSchema.optional(),
  resolvedAt: instantSchema.optional(),
  reopenedAt: instantSchema.optional(),
  endedAt: instantSchema
    .optional()
    .describe('When it was resolved, cancelled or merged'),
  mergedInto: z.string().optional().describe('Id of the incident'),
  commander: z.string().optional().describe('Who leads'),
  revision: z.number().int().describe('Counts its records; also the ETag'),
};
