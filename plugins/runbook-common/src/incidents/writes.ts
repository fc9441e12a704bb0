import { z } from 'zod';
import { newRunShape } from '../procedures/run';
import { instantSchema } from '../rotations/definition';
import { userRefSchema } from '../rotations/person';
import { severityNameSchema } from './policy';

/** A text of an incident may have this many characters. @public */
export const MAX_INCIDENT_TEXT = 10_000;

const title = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(1_000);
const text = z.string().trim().min(1).max(MAX_INCIDENT_TEXT);
const at = instantSchema
  .optional()
  .describe('When it really happened; now unless given');
const serviceRef = z
  .string()
  .max(200)
  .regex(
    /^[a-z0-9-]+:[^:/\s]+\/[^:/\s]+$/i,
    'must be the full reference of a service, such as component:default/label-api',
  );

/** Schema of {@link NewIncident}. @public */
export const newIncidentSchema = z
  .strictObject({
    service: serviceRef,
    severity: severityNameSchema,
    title,
    drill: z.boolean().optional().describe('An exercise; not unless given'),
    declaredAt: instantSchema
      .optional()
      .describe(
        'Of one that is only put on record: in the past. Nobody is paged for it',
      ),
    commander: userRefSchema
      .optional()
      .describe('Who leads; the caller unless given'),
    alerts: z
      .array(z.string().min(1).max(200))
      .max(50)
      .optional()
      .describe(
        'Ids of alert instances to attach; those of the service that fire attach themselves',
      ),
  })
  .meta({ id: 'NewIncident' });

/** An incident to be declared. @public */
export type NewIncident = z.infer<typeof newIncidentSchema>;

/** Schema of {@link IncidentChange}. @public */
export const incidentChangeSchema = z
  .strictObject({ title, severity: severityNameSchema })
  .meta({ id: 'IncidentChange' });

/** Title and severity as they shall be. @public */
export type IncidentChange = z.infer<typeof incidentChangeSchema>;

/** Schema of {@link NewStatusUpdate}. @public */
export const newStatusUpdateSchema = z
  .strictObject({
    impact: text,
    known: text,
    next: text,
    nextUpdateAt: instantSchema
      .optional()
      .describe("After the severity's time unless given"),
  })
  .meta({ id: 'NewStatusUpdate' });

/** A status update to be given. @public */
export type NewStatusUpdate = z.infer<typeof newStatusUpdateSchema>;

/** Schema of {@link StepChange}. @public */
export const stepChangeSchema = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('ticked') }),
    z.strictObject({ state: z.literal('skipped'), reason }),
    z.strictObject({ state: z.literal('open') }),
  ])
  .meta({ id: 'StepChange' });

/** A step of the checklist as it shall be. @public */
export type StepChange = z.infer<typeof stepChangeSchema>;

/** Schema of {@link NewRun}. @public */
export const newRunSchema = z
  .strictObject({
    ...newRunShape,
    service: serviceRef.describe('In whose runbook the procedure stands'),
    steps: newRunShape.steps.optional(),
  })
  .meta({ id: 'NewRun' });

/** A procedure to be started within an incident. @public */
export type NewRun = z.infer<typeof newRunSchema>;

/** Bodies of the smaller writes. */
export const writeBodies = {
  moment: z.strictObject({ at }),
  withReason: z.strictObject({ reason }),
  note: z.strictObject({ text, at }),
  correction: z.strictObject({ at: instantSchema, reason }),
  offer: z.strictObject({ to: userRefSchema }),
  service: z.strictObject({ service: serviceRef }),
  alert: z.strictObject({
    alert: z.string().min(1).max(200).describe('Id of an alert instance'),
  }),
};
