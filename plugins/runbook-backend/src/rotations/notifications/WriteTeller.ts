import { EventsService } from '@backstage/plugin-events-node';
import {
  ON_CALL_EVENTS_TOPIC,
  OnCallChanged,
} from 'backstage-plugin-runbook-common';
import { Message, NewMessage, Outbox, OutboxSender } from '../../outbox';
import { CalendarSource } from '../CalendarSource';
import { RotationStore } from '../store';
import { NoticePlanner } from './NoticePlanner';
import { noticesOfOverride } from './noticesOfOverride';
import { noticesOfAskedSwap, noticesOfTakenSwap } from './noticesOfSwap';
import { Notice, NOTICES } from './Notice';
import { NotifiedRotation, toNotifiedRotation } from './NotifiedRotation';
import { planRange } from './planNotices';
import { RotationWrite, WRITES } from './RotationWrite';

/**
 * Finds out whom a write to a rotation concerns, and puts notices for them into
 * the outbox. Done twice, it adds nothing more: the notices have keys. Then it
 * tells other parts of the portal who is on call other than by turns.
 */
export class WriteTeller implements OutboxSender<RotationWrite> {
  readonly topic = WRITES;
  readonly concurrency = 2;
  readonly timeout = 10_000;
  readonly maxAttempts = 20;
  readonly #store: Pick<RotationStore, 'find'>;
  readonly #calendars: CalendarSource;
  readonly #events: Pick<EventsService, 'publish'>;
  readonly #outbox: Outbox;
  readonly #planner: NoticePlanner;
  readonly #now: () => number;

  constructor(options: {
    store: Pick<RotationStore, 'find'>;
    calendars: CalendarSource;
    events: Pick<EventsService, 'publish'>;
    outbox: Outbox;
    planner: NoticePlanner;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#calendars = options.calendars;
    this.#events = options.events;
    this.#outbox = options.outbox;
    this.#planner = options.planner;
    this.#now = options.now;
  }

  async send({ payload, dueAt }: Message<RotationWrite>): Promise<void> {
    const range = this.#rangeOf(payload);
    const stored = await this.#store.find(payload.rotationId, range);
    if (!stored) {
      await this.#planner.drop(payload.rotationId);
      return;
    }
    const calendars = await this.#calendars.load([stored], range);
    const rotation = toNotifiedRotation(stored, calendars.get(stored.id) ?? []);
    // One that was late may be about another rotation, which had the id before.
    const notices =
      dueAt < Date.parse(stored.createdAt)
        ? []
        : noticesOf(rotation, payload, this.#now());
    await this.#outbox.transaction(tx =>
      this.#outbox.add(tx, NOTICES, notices),
    );
    await this.#planner.plan(rotation);
    if (
      payload.change.kind !== 'other' &&
      payload.change.kind !== 'swap-created'
    ) {
      await this.#publish({
        rotation: stored.id,
        title: stored.title,
        by: payload.by,
        at: new Date(dueAt).toISOString(),
        change: payload.change,
      });
    }
  }

  async #publish(eventPayload: OnCallChanged): Promise<void> {
    await this.#events.publish({ topic: ON_CALL_EVENTS_TOPIC, eventPayload });
  }

  /** What the planning looks at, and all the time that the write touches. */
  #rangeOf({ change }: RotationWrite): { start: number; end: number } {
    const range = planRange(this.#now());
    if ('override' in change) {
      const { start, end } = change.override;
      return {
        start: Math.min(range.start, Date.parse(start)),
        end: Math.max(range.end, Date.parse(end)),
      };
    }
    return range;
  }
}

function noticesOf(
  rotation: NotifiedRotation,
  { change, by }: RotationWrite,
  now: number,
): Array<NewMessage<Notice>> {
  switch (change.kind) {
    case 'override-created':
      return noticesOfOverride(rotation, change.override, {
        because: 'laid',
        by,
        now,
      });
    case 'override-deleted':
      return noticesOfOverride(rotation, change.override, {
        because: 'taken-back',
        by,
        now,
      });
    case 'swap-created':
      return noticesOfAskedSwap(rotation, change.swap, { by, now });
    case 'swap-taken':
      return noticesOfTakenSwap(rotation, change.swap, { by, now });
    default:
      return [];
  }
}
