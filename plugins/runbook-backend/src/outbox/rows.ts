import { DatabaseTime } from '../database';
import {
  DeadLetter,
  Message,
  MessageState,
  OutboxTopic,
} from './OutboxMessage';

/** Row of `runbook_outbox`. */
export interface OutboxRow {
  id: string;
  topic: string;
  subject: string;
  dedupe_key: string;
  payload: string;
  created_at: DatabaseTime;
  due_at: DatabaseTime;
  expires_at: DatabaseTime | null;
  next_try_at: DatabaseTime;
  claimed_by: string | null;
  attempts: number;
  last_error: string | null;
  sent_at: DatabaseTime | null;
  dead_at: DatabaseTime | null;
}

export function toMilliseconds(time: DatabaseTime): number {
  return new Date(time).getTime();
}

function toTimes(row: Pick<OutboxRow, 'due_at' | 'expires_at'>) {
  return {
    dueAt: toMilliseconds(row.due_at),
    ...(row.expires_at !== null && {
      expiresAt: toMilliseconds(row.expires_at),
    }),
  };
}

/** @throws ZodError where the payload is not one of the topic. */
export function toMessage<T>(
  row: OutboxRow,
  topic: OutboxTopic<T>,
): Message<T> {
  return {
    id: row.id,
    key: row.dedupe_key,
    subject: row.subject,
    payload: topic.payload.parse(JSON.parse(row.payload)),
    attempt: row.attempts,
    ...toTimes(row),
  };
}

/** Columns of {@link MessageState}. */
export const STATE_COLUMNS = [
  'dedupe_key',
  'due_at',
  'expires_at',
  'sent_at',
  'dead_at',
] as const;

export function toMessageState(
  row: Pick<OutboxRow, (typeof STATE_COLUMNS)[number]>,
): MessageState {
  const settled = row.sent_at === null ? 'dead' : 'sent';
  const waiting = row.sent_at === null && row.dead_at === null;
  return {
    key: row.dedupe_key,
    state: waiting ? 'waiting' : settled,
    ...toTimes(row),
  };
}

export function toDeadLetter(row: OutboxRow): DeadLetter {
  return {
    id: row.id,
    topic: row.topic,
    key: row.dedupe_key,
    subject: row.subject,
    attempts: row.attempts,
    deadAt: toMilliseconds(row.dead_at ?? 0),
    error: row.last_error ?? '',
    ...toTimes(row),
  };
}
