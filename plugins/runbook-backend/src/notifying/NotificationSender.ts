import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PeopleDirectory } from '../catalog';
import { Message, OutboxSender, OutboxTopic } from '../outbox';

/** Begins the name of a service as the author of a change. */
const SERVICE = 'service:';

/** What a {@link NotificationSender} needs of the portal. */
export interface NotificationParts {
  notifications: NotificationService;
  people: Pick<PeopleDirectory, 'describe'>;
  auth: AuthService;
  logger: LoggerService;
}

/** A message to a person or a group. */
interface Addressed {
  /** Full reference of who is told: a user or a group. */
  to: string;
}

/**
 * Hands the messages of a topic to Backstage's notifications.
 *
 * @remarks
 * A notification with the scope of an earlier one to the same person takes its
 * place there, so a message that is sent twice shows once.
 */
export class NotificationSender<T extends Addressed>
  implements OutboxSender<T>
{
  readonly topic: OutboxTopic<T>;
  readonly concurrency = 5;
  readonly timeout = 10_000;
  /** With the pauses between them, two to three hours. */
  readonly maxAttempts = 20;
  readonly #parts: NotificationParts;
  readonly #namedIn: (payload: T) => string[];
  readonly #compose: (
    payload: T,
    nameOf: (principal: string) => string,
  ) => NotificationPayload;

  constructor(
    options: NotificationParts & {
      topic: OutboxTopic<T>;
      /** References of others whom the words name. */
      namedIn: (payload: T) => string[];
      /** A message in words; `nameOf` tells how people know a user or a service. */
      compose: (
        payload: T,
        nameOf: (principal: string) => string,
      ) => NotificationPayload;
    },
  ) {
    this.topic = options.topic;
    this.#parts = options;
    this.#namedIn = options.namedIn;
    this.#compose = options.compose;
  }

  async send({ key, payload }: Message<T>): Promise<void> {
    const names = await this.#namesOf(payload);
    await this.#parts.notifications.send({
      recipients: { type: 'entity', entityRef: payload.to },
      payload: {
        ...this.#compose(payload, ref => names.get(ref) ?? shorten(ref)),
        scope: key,
      },
    });
  }

  async #namesOf(payload: T): Promise<Map<string, string>> {
    const { people, auth, logger } = this.#parts;
    const refs = this.#namedIn(payload).filter(ref => ref.startsWith('user:'));
    if (refs.length === 0) {
      return new Map();
    }
    try {
      const found = await people.describe(
        refs,
        await auth.getOwnServiceCredentials(),
      );
      return new Map(
        found.map(({ entityRef, displayName }) => [entityRef, displayName]),
      );
    } catch (error) {
      // A notice with the name of the reference is better than none in time.
      logger.warn('The people of a notice could not be looked up', {
        error: String(error),
      });
      return new Map();
    }
  }
}

/** A user without kind and namespace, or a service by what it calls itself. */
function shorten(principal: string): string {
  return principal.startsWith(SERVICE)
    ? `The service ${principal.slice(SERVICE.length)}`
    : principal.slice(principal.lastIndexOf('/') + 1);
}
