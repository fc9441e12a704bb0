import { NotificationService } from '@backstage/plugin-notifications-node';
import { incidentPath } from 'backstage-plugin-runbook-common';
import { Incident, isPaging } from 'incident-flow';
import { Message, OutboxSender } from '../../outbox';
import { IncidentStore } from '../store';
import { Page, PAGES } from './topics';

/** Backstage keeps titles in a column of this many characters. */
const MAX_TITLE = 255;

/**
 * Hands pages to Backstage's notifications.
 *
 * @remarks
 * A notification with the scope of an earlier one to the same person takes its
 * place there, so a page that is sent twice shows once.
 */
export class PageSender implements OutboxSender<Page> {
  readonly topic = PAGES;
  readonly concurrency = 10;
  readonly timeout = 10_000;
  /** Never given up while nobody acknowledges, which cancels it. */
  readonly maxAttempts = Number.MAX_SAFE_INTEGER;
  readonly longestPause = 15_000;
  readonly #notifications: NotificationService;
  readonly #store: Pick<IncidentStore, 'find'>;

  constructor(options: {
    notifications: NotificationService;
    store: Pick<IncidentStore, 'find'>;
  }) {
    this.#notifications = options.notifications;
    this.#store = options.store;
  }

  async send({ key, payload }: Message<Page>): Promise<void> {
    const stored = await this.#store.find(payload.incident);
    // Somebody may have acknowledged since this replica claimed it.
    if (!stored || !isPaging(stored.incident)) {
      return;
    }
    const { incident } = stored;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: payload.to },
      payload: {
        title: titleOf(incident),
        description: `${incident.policy.meaning}. You are paged as ${
          payload.as
        } for ${incident.services.join(
          ', ',
        )}. Acknowledge it, or the next ones are paged.`,
        link: incidentPath(incident.id, { acknowledge: true }),
        severity: incident.drill ? 'normal' : 'critical',
        topic: 'Incidents',
        scope: key,
      },
    });
  }
}

function titleOf({ id, title, policy, drill }: Incident): string {
  const text = `${drill ? 'Drill: ' : ''}${policy.severity} ${title} (${id})`;
  return text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE - 1)}…` : text;
}
