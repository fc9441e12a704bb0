import { Message, OutboxTopic } from './OutboxMessage';

/** Sends the messages of a topic. */
export interface OutboxSender<T> {
  readonly topic: OutboxTopic<T>;
  /** Messages that one replica sends at the same time. */
  readonly concurrency: number;
  /** Longest time that sending one may take, in milliseconds. */
  readonly timeout: number;
  /** Tries before a message is given up. */
  readonly maxAttempts: number;
  /** Longest pause between two tries, in milliseconds; 15 minutes unless told. */
  readonly longestPause?: number;
  /**
   * Sends a message; an error lets it be tried again. It may be called more
   * than once for a message, so the receiver must be able to tell repeats.
   */
  send(message: Message<T>, signal: AbortSignal): Promise<void>;
}
