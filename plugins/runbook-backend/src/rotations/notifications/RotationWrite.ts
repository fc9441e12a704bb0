import {
  onCallChangedSchema,
  swapSchema,
} from 'backstage-plugin-runbook-common';
import { z } from 'zod';
import { dedupeKey, NewMessage, OutboxTopic } from '../../outbox';
import { RotationEdit, StoredRotation } from '../store';
import { subjectOf } from './Notice';

const writeSchema = z.object({
  rotationId: z.string(),
  /** Who wrote: a user, or a service. */
  by: z.string(),
  change: z.discriminatedUnion('kind', [
    ...onCallChangedSchema.shape.change.options,
    z.object({ kind: z.literal('swap-created'), swap: swapSchema }),
    z.object({ kind: z.literal('other') }),
  ]),
});

/** A write to a rotation, on its way to whom it concerns. */
export type RotationWrite = z.infer<typeof writeSchema>;

/**
 * Writes whose consequences are not told yet. The row is written with the
 * change. Whom it concerns is found out afterwards: for a calendar kept
 * elsewhere that takes more than the transaction can read.
 */
export const WRITES: OutboxTopic<RotationWrite> = {
  name: 'rotation-write',
  payload: writeSchema,
};

/** How long it is of use to tell a change of the definition. */
const KEEP = 24 * 60 * 60_000;

/** The message of a write, to be added in its transaction. */
export function toWriteMessage(
  current: Pick<StoredRotation, 'id' | 'overrides'>,
  edit: RotationEdit<unknown>,
  write: { by: string; at: Date; revision: number },
): NewMessage<RotationWrite> {
  const change = toChange(current, edit);
  const now = write.at.getTime();
  return {
    key: dedupeKey('rotation-write', current.id, write.revision),
    subject: subjectOf(current.id),
    payload: { rotationId: current.id, by: write.by, change },
    dueAt: now,
    expiresAt: Math.max(now + KEEP, endOf(change)),
  };
}

function toChange(
  current: Pick<StoredRotation, 'overrides'>,
  edit: RotationEdit<unknown>,
): RotationWrite['change'] {
  const { kind, override, withoutOverride, swap } = edit;
  if (kind === 'override-created' && override) {
    return { kind, override };
  }
  if (kind === 'override-deleted') {
    // One that had begun is shortened; what people lose is in the one before.
    const removed = withoutOverride ?? override?.id;
    const before = current.overrides.find(({ id }) => id === removed);
    return before ? { kind, override: before } : { kind: 'other' };
  }
  if ((kind === 'swap-created' || kind === 'swap-taken') && swap) {
    return { kind, swap };
  }
  return { kind: 'other' };
}

function endOf(change: RotationWrite['change']): number {
  if ('override' in change) {
    return Date.parse(change.override.end);
  }
  if ('swap' in change) {
    const { end, inReturn } = change.swap;
    return Math.max(Date.parse(end), Date.parse(inReturn?.end ?? end));
  }
  return 0;
}
