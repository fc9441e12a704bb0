import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ALERT_EVENTS_TOPIC,
  AlertChange,
  AlertsChanged,
} from 'backstage-plugin-runbook-common';
import { AlertSignals } from './AlertSignals';

/** Changes an event: the event bus takes 5 MB. */
const PART = 100;

/**
 * Tells others what has become of alerts: whoever listens to the events, and
 * the tabs that are open.
 *
 * @remarks
 * It is told after it is stored, in the order of this replica, beside the
 * answer to the webhook: nobody who listens holds up or loses an alert. What
 * was not yet told when the process dies is not told again; who must miss
 * nothing asks what fires when they start.
 */
export class AlertPublisher {
  readonly #events: Pick<EventsService, 'publish'>;
  readonly #signals: Pick<AlertSignals, 'changed'>;
  readonly #logger: LoggerService;
  #last: Promise<void> = Promise.resolve();

  constructor(options: {
    events: Pick<EventsService, 'publish'>;
    signals: Pick<AlertSignals, 'changed'>;
    logger: LoggerService;
  }) {
    this.#events = options.events;
    this.#signals = options.signals;
    this.#logger = options.logger;
  }

  /**
   * Tells of changes that are stored.
   *
   * @param formerly - services that they belonged to before
   */
  publish(changes: AlertChange[], formerly: readonly string[] = []): void {
    if (changes.length === 0) {
      return;
    }
    this.#signals.changed([
      ...formerly,
      ...changes.flatMap(({ entityRefs }) => entityRefs),
    ]);
    for (let start = 0; start < changes.length; start += PART) {
      const eventPayload: AlertsChanged = {
        changes: changes.slice(start, start + PART),
      };
      this.#last = this.#last.then(() => this.#send(eventPayload));
    }
  }

  async #send(eventPayload: AlertsChanged): Promise<void> {
    try {
      await this.#events.publish({ topic: ALERT_EVENTS_TOPIC, eventPayload });
    } catch (error) {
      this.#logger.warn('Events of alerts could not be published', {
        changes: eventPayload.changes.length,
        reason: toError(error).message,
      });
    }
  }
}
