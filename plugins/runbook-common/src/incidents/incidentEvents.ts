import { z } from 'zod';
import { instantSchema } from '../rotations/definition';
import { incidentIdSchema, incidentStateSchema } from './incident';
import { TIMELINE_KINDS, timelineEntrySchema, TimelineKind } from './timeline';

/** Channel of the signals that tell open pages to ask again. @public */
export const INCIDENT_SIGNAL_CHANNEL = 'runbook:incidents';

/**
 * What a signal says: which incident has changed, and nothing of what. Signals
 * reach everybody who listens; what has changed, each asks with their own
 * permissions.
 *
 * @public
 */
export type IncidentSignal = {
  /** Id of the incident. */
  incident: string;
};

/** Topic on Backstage's events service of entries of a kind. @public */
export function incidentTopic(kind: TimelineKind): string {
  return `runbook.incident.${kind}`;
}

/** Every topic of {@link incidentTopic}. @public */
export const INCIDENT_TOPICS: readonly string[] =
  TIMELINE_KINDS.map(incidentTopic);

/** Schema of {@link IncidentEventPayload}. @public */
export const incidentEventSchema = z
  .object({
    id: z.string().describe('Unique; the same where it is told again'),
    incident: z.object({
      id: incidentIdSchema,
      title: z.string(),
      severity: z.string(),
      state: incidentStateSchema,
      drill: z.boolean(),
      services: z.array(z.string()),
      commander: z.string().optional(),
      declaredAt: instantSchema,
    }),
    entry: timelineEntrySchema.describe('What has happened'),
    path: z.string().describe("Of the incident's page in the portal"),
  })
  .meta({ id: 'IncidentEvent' });

/**
 * What is published under {@link incidentTopic}, and what webhooks are sent, for
 * each entry of a timeline: at least once, after it is stored. The incident is
 * as it was right after the write that made the entry.
 *
 * @public
 */
export type IncidentEventPayload = z.infer<typeof incidentEventSchema>;
