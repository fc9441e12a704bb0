export { createOutbox } from './createOutbox';
export { DeadLetters } from './DeadLetters';
export { dedupeKey } from './dedupeKey';
export { Outbox } from './Outbox';
export type {
  Cancelled,
  DeadLetter,
  Message,
  MessageState,
  NewMessage,
  OutboxTopic,
} from './OutboxMessage';
export type { OutboxSender } from './OutboxSender';
