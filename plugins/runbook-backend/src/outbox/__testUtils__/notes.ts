import { z } from 'zod';
import { NewMessage, OutboxTopic } from '../OutboxMessage';

/** A topic whose messages carry a text. */
export const NOTES: OutboxTopic<{ text: string }> = {
  name: 'note',
  payload: z.object({ text: z.string() }),
};

export const SUBJECT = 'incident:1';

/** A message of {@link NOTES}, due at the epoch unless told otherwise. */
export function note(
  key: string,
  more: Partial<NewMessage<{ text: string }>> = {},
): NewMessage<{ text: string }> {
  return {
    key,
    subject: SUBJECT,
    payload: { text: `The note ${key}` },
    dueAt: 0,
    ...more,
  };
}
