import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PeopleDirectory } from '../../catalog';
import { Message, OutboxSender } from '../../outbox';
import { composeNotification } from './composeNotification';
import { Notice, NOTICES } from './Notice';

/** Begins the name of a service as the author of a change. */
const SERVICE = 'service:';

/**
 * Hands notices to Backstage's notifications.
 *
 * @remarks
 * A notification with the scope of an earlier one to the same person takes its
 * place there, so a notice that is sent twice shows once.
 */
export class NoticeSender implements OutboxSender<Notice> {
  readonly topic = NOTICES;
  readonly concurrency = 5;
  readonly timeout = 10_000;
  /** With the pauses between them, two to three hours. */
  readonly maxAttempts = 20;
  readonly #notifications: NotificationService;
  readonly #people: Pick<PeopleDirectory, 'describe'>;
  readonly #auth: AuthService;
  readonly #logger: LoggerService;

  constructor(options: {
    notifications: NotificationService;
    people: Pick<PeopleDirectory, 'describe'>;
    auth: AuthService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#people = options.people;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  async send({ key, payload }: Message<Notice>): Promise<void> {
    const names = await this.#namesOf(payload);
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: payload.to },
      payload: {
        ...composeNotification(payload, ref => names.get(ref) ?? shorten(ref)),
        scope: key,
      },
    });
  }

  async #namesOf(notice: Notice): Promise<Map<string, string>> {
    const refs = namedIn(notice).filter(ref => ref.startsWith('user:'));
    if (refs.length === 0) {
      return new Map();
    }
    try {
      const people = await this.#people.describe(
        refs,
        await this.#auth.getOwnServiceCredentials(),
      );
      return new Map(
        people.map(({ entityRef, displayName }) => [entityRef, displayName]),
      );
    } catch (error) {
      // A notice with the name of the reference is better than none in time.
      this.#logger.warn('The people of a notice could not be looked up', {
        error: String(error),
      });
      return new Map();
    }
  }
}

/** References of others whom the words name. */
function namedIn(notice: Notice): string[] {
  switch (notice.kind) {
    case 'shift-start':
    case 'gap':
      return [];
    case 'override':
      return [notice.by, ...notice.others];
    case 'swap-asked':
      return [notice.asker];
    default:
      return [notice.by];
  }
}

/** A user without kind and namespace, or a service by what it calls itself. */
function shorten(principal: string): string {
  return principal.startsWith(SERVICE)
    ? `The service ${principal.slice(SERVICE.length)}`
    : principal.slice(principal.lastIndexOf('/') + 1);
}
