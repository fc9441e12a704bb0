import { z } from 'zod';
import { actorSchema } from '../catalog/actor';
import { runOutcomeSchema } from '../procedures/run';
import { instantSchema } from '../rotations/definition';
import { onCallChangedSchema } from '../rotations/rotationEvents';
import { responderRoleSchema, statusUpdateShape } from './incident';

/** Schema of whom a page goes to. @public */
export const pagingTargetSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('layer'), layer: z.string() }),
    z.object({ kind: z.literal('group'), group: z.string() }),
  ])
  .meta({ id: 'PagingTarget' });

/** Whom a page goes to: those on call in a layer, or the owner group. @public */
export type PagingTargetData = z.infer<typeof pagingTargetSchema>;

/** What every entry of a timeline has. */
const base = {
  sequence: z
    .number()
    .int()
    .describe('Names the entry in its incident; counts from 1 without holes'),
  at: instantSchema.describe('When it happened, as corrected last'),
  recordedAt: instantSchema.describe('When it was written; never changes'),
  by: actorSchema,
  corrected: z
    .boolean()
    .optional()
    .describe('True where a later entry of kind time-corrected set `at`'),
};

const entry = <TKind extends string, TShape extends z.ZodRawShape>(
  kind: TKind,
  shape: TShape,
) => z.object({ kind: z.literal(kind), ...base, ...shape });

const alert = { alert: z.string().describe('Id'), name: z.string() };
const run = { run: z.string().describe('Id'), title: z.string() };
const role = { role: responderRoleSchema };
const step = { step: z.string().describe('Id'), text: z.string() };

/** Schema of {@link TimelineEntry}. @public */
export const timelineEntrySchema = z
  .discriminatedUnion('kind', [
    entry('declared', {
      title: z.string(),
      severity: z.string(),
      drill: z.boolean(),
      services: z.array(z.string()),
      commander: z.string(),
    }),
    entry('acknowledged', {}),
    entry('mitigated', {}),
    entry('resolved', {}),
    entry('reopened', { reason: z.string() }),
    entry('cancelled', { reason: z.string() }),
    entry('merged', { into: z.string().describe('Id') }),
    entry('absorbed', {
      from: z.string().describe('Id of the incident merged into this one'),
    }),
    entry('retitled', { title: z.string() }),
    entry('severity-set', { severity: z.string() }),
    entry('service-added', { service: z.string() }),
    entry('service-removed', { service: z.string() }),
    entry('role-taken', { ...role, person: z.string() }),
    entry('role-offered', { ...role, to: z.string() }),
    entry('role-declined', { ...role }),
    entry('role-left', { ...role }),
    entry('step-ticked', step),
    entry('step-skipped', { ...step, reason: z.string() }),
    entry('step-unticked', step),
    entry('status-updated', statusUpdateShape),
    entry('noted', { text: z.string().describe('Markdown') }),
    entry('alert-attached', { ...alert, startedAt: instantSchema }),
    entry('alert-ended', alert),
    entry('alert-detached', alert),
    entry('run-started', run),
    entry('run-step', {
      ...run,
      step: z.number().int(),
      ticked: z.boolean(),
      note: z.string().optional(),
    }),
    entry('run-ended', {
      ...run,
      outcome: runOutcomeSchema,
      note: z.string().optional(),
    }),
    entry('paged', {
      step: z.number().int().describe('Of paging, from 0'),
      target: pagingTargetSchema,
      recipients: z.array(z.string()),
      skipped: z
        .array(z.string())
        .describe('Layers passed over because nobody is on call in them'),
    }),
    entry('page-unreachable', {
      step: z.number().int(),
      skipped: z.array(z.string()),
    }),
    entry('rotation-changed', {
      rotation: z.string().describe('Id'),
      title: z.string(),
      change: onCallChangedSchema.shape.change,
    }),
    entry('time-corrected', {
      entry: z.number().int().describe('Sequence of the entry corrected'),
      from: instantSchema,
      to: instantSchema,
      reason: z.string(),
    }),
    entry('postmortem-set', {
      state: z.enum(['draft', 'in-review', 'published']),
    }),
  ])
  .meta({ id: 'TimelineEntry' });

/**
 * Something on record of an incident. Entries are never changed or removed; a
 * wrong time is corrected by another entry. Times are ISO 8601 in UTC.
 *
 * @public
 */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** What a timeline can be filtered by. @public */
export type TimelineKind = TimelineEntry['kind'];

/** Every kind of entry. @public */
export const TIMELINE_KINDS: readonly TimelineKind[] =
  timelineEntrySchema.options.map(option => option.shape.kind.value);

/** Schema of {@link Timeline}. @public */
export const timelineSchema = z
  .object({
    entries: z
      .array(timelineEntrySchema)
      .describe('By sequence; ascending after a cursor, else descending'),
    revision: z
      .number()
      .int()
      .describe('Of the incident when it was read: its last sequence'),
    nextBefore: z
      .number()
      .int()
      .optional()
      .describe('Pass it as `before` for the older ones; absent at the start'),
    nextAfter: z
      .number()
      .int()
      .optional()
      .describe('Pass it as `after` where there were more than the limit'),
  })
  .meta({ id: 'Timeline' });

/** A page of a timeline. @public */
export interface Timeline extends z.infer<typeof timelineSchema> {}
