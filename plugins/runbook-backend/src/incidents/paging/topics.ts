import { z } from 'zod';
import { OutboxTopic } from '../../outbox';

/** What messages about an incident carry as their subject. */
export function subjectOf(incident: string): string {
  return `incident:${incident}`;
}

const stepSchema = z.object({ incident: z.string(), step: z.number().int() });

/** A step of paging that comes due. */
export type PageStep = z.infer<typeof stepSchema>;

/** Steps of paging. There is one row for the next step of an incident. */
export const PAGE_STEPS: OutboxTopic<PageStep> = {
  name: 'incident-page-step',
  payload: stepSchema,
};

const pageSchema = z.object({
  incident: z.string(),
  /** Full reference of a user or a group. */
  to: z.string(),
  /** Why it is them: the layer, or the group that owns the service. */
  as: z.string(),
});

/** A page to somebody. */
export type Page = z.infer<typeof pageSchema>;

/** Pages on their way to people. */
export const PAGES: OutboxTopic<Page> = {
  name: 'incident-page',
  payload: pageSchema,
};
