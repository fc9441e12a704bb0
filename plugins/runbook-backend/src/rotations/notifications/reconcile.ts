import { MessageState, NewMessage } from '../../outbox';
import { Notice } from './Notice';
import { AHEAD } from './planNotices';

/** How the outbox is brought in step with a plan. */
export interface Reconciliation {
  fresh: Array<NewMessage<Notice>>;
  /** Keys of notices whose shift or gap is no longer to come. */
  vanished: string[];
}

/** Compares what is planned now with what was put into the outbox before. */
export function reconcile(
  planned: ReadonlyArray<NewMessage<Notice>>,
  known: readonly MessageState[],
  now: number,
): Reconciliation {
  const wanted = new Set(planned.map(({ key }) => key));
  const there = new Set(known.map(({ key }) => key));
  return {
    fresh: planned.filter(({ key }) => !there.has(key)),
    vanished: known
      .filter(message => isInPlan(message, now) && !wanted.has(message.key))
      .map(({ key }) => key),
  };
}

/** Whether a plan made now would hold the notice, if it still held good. */
function isInPlan({ dueAt, expiresAt }: MessageState, now: number): boolean {
  return dueAt <= now + AHEAD && (expiresAt === undefined || expiresAt > now);
}
