import { z } from 'zod';

/** A kind of message: its name, and what a message of it carries. */
export interface OutboxTopic<T> {
  /** At most 64 characters; stays the same for ever, rows carry it. */
  readonly name: string;
  /** Reads a payload, also one that another version of the plugin wrote. */
  readonly payload: z.ZodType<T>;
}

/** A message to be sent. Times are epoch milliseconds. */
export interface NewMessage<T> {
  /** A message with the key of another is the same message; see `dedupeKey`. */
  readonly key: string;
  /** What it is about, such as `rotation:shipping`; at most 255 characters. */
  readonly subject: string;
  readonly payload: T;
  /** When to send it; at once where that lies in the past. */
  readonly dueAt: number;
  /** From then on it is of no use to anyone, and not sent. */
  readonly expiresAt?: number;
}

/** A message as its sender gets it. */
export interface Message<T> extends NewMessage<T> {
  readonly id: string;
  /** 1 on the first try. Earlier tries may have reached the receiver. */
  readonly attempt: number;
}

/** How a message of a subject stands. */
export interface MessageState {
  readonly key: string;
  readonly dueAt: number;
  readonly expiresAt?: number;
  readonly state: 'waiting' | 'sent' | 'dead';
}

/** A message whose sending was given up. */
export interface DeadLetter extends Omit<NewMessage<unknown>, 'payload'> {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  readonly deadAt: number;
  readonly error: string;
}

/** What became of messages that were to be cancelled. */
export interface Cancelled {
  /** Will not be sent. */
  readonly cancelled: string[];
  /**
   * Were being sent at that moment: they may arrive, but are not tried again.
   */
  readonly inFlight: string[];
}
