import { NotificationService } from '@backstage/plugin-notifications-node';
import { incidentPath } from 'backstage-plugin-runbook-common';
import { Message, OutboxSender } from '../../outbox';
import { Reminder, REMINDERS } from './reminders';

/** Backstage keeps titles in a column of this many characters. */
const MAX_TITLE = 255;

/** Hands reminders to Backstage's notifications. */
export class ReminderSender implements OutboxSender<Reminder> {
  readonly topic = REMINDERS;
  readonly concurrency = 2;
  readonly timeout = 10_000;
  /** With the pauses between them, two to three hours. */
  readonly maxAttempts = 20;
  readonly #notifications: NotificationService;

  constructor(options: { notifications: NotificationService }) {
    this.#notifications = options.notifications;
  }

  async send({ key, payload }: Message<Reminder>): Promise<void> {
    const { incident, title, to, what } = payload;
    const text = `${wordsOf(what)} (${incident} ${title})`;
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: to },
      payload: {
        title:
          text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE - 1)}…` : text,
        link: incidentPath(incident),
        severity: what.isOverdue ? 'high' : 'normal',
        topic: 'Postmortems',
        scope: key,
      },
    });
  }
}

function wordsOf(what: Reminder['what']): string {
  if (what.kind === 'postmortem') {
    return what.isOverdue
      ? 'The postmortem is overdue'
      : 'The postmortem is due within a day';
  }
  return what.isOverdue
    ? `Overdue since ${what.due}: ${what.text}`
    : `Due today: ${what.text}`;
}
