import { z } from 'zod';
import { OutboxTopic } from '../../outbox';

const instant = z.number().int();
const interval = z.object({ start: instant, end: instant });

const base = {
  /** Full reference of who is told: a user or a group. */
  to: z.string(),
  rotation: z.object({ id: z.string(), title: z.string() }),
  /** In whose wall-clock time the text tells its times. */
  timeZone: z.string(),
};

const noticeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shift-start'),
    ...base,
    layer: z.string(),
    start: instant,
    lead: z.enum(['24h', '15min']),
  }),
  z.object({
    kind: z.literal('gap'),
    ...base,
    /** Absent where nobody is on call in any layer. */
    layer: z.string().optional(),
    start: instant,
    /** Absent where no end is in sight. */
    end: instant.optional(),
  }),
  z.object({
    kind: z.literal('swap-asked'),
    ...base,
    layer: z.string().optional(),
    ...interval.shape,
    asker: z.string(),
    inReturn: interval.optional(),
    note: z.string().optional(),
  }),
  z.object({
    kind: z.literal('swap-taken'),
    ...base,
    layer: z.string().optional(),
    ...interval.shape,
    by: z.string(),
    inReturn: interval.optional(),
  }),
  z.object({
    kind: z.literal('override'),
    ...base,
    layer: z.string(),
    /** What it does to who is told: off call, or on call. */
    puts: z.enum(['off', 'on']),
    /** Whether it was laid, or taken back. */
    because: z.enum(['laid', 'taken-back']),
    ...interval.shape,
    /** Further intervals that are not told one by one. */
    more: z.number().int(),
    /** Who is on call in that time then, without who is told. */
    others: z.array(z.string()),
    by: z.string(),
    note: z.string().optional(),
  }),
]);

/** Something that a person or a group is to be told of a rotation. */
export type Notice = z.infer<typeof noticeSchema>;

/** Notices on their way to Backstage's notifications. */
export const NOTICES: OutboxTopic<Notice> = {
  name: 'rotation-notice',
  payload: noticeSchema,
};

/** What messages about a write to a rotation are about. */
export function subjectOf(rotationId: string): string {
  return `rotation:${rotationId}`;
}

/** What messages about who will be on call in a rotation are about. */
export function planSubjectOf(rotationId: string): string {
  return `rotation-plan:${rotationId}`;
}
