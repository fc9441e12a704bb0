import { createHash } from 'node:crypto';
import { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { PeopleDirectory } from '../../catalog';
import { RotationStore } from '../store';
import { ShiftPublisher } from './ShiftPublisher';
import { CalendarTokenStore, hashOf, isSecret, StoredToken } from './tokens';
import { writeCalendar } from './writeCalendar';

/** Rotations that a person can be in. */
const MOST_ROTATIONS = 200;

/** A feed as it is sent. */
export interface Feed {
  content: string;
  /** Quoted, as the header has it. */
  etag: string;
  /** Which token opened it, for the audit log. */
  tokenId: string;
}

/** Opens feeds to whoever has their token. */
export class CalendarFeeds {
  readonly #auth: AuthService;
  readonly #people: PeopleDirectory;
  readonly #publisher: ShiftPublisher;
  readonly #rotations: RotationStore;
  readonly #tokens: CalendarTokenStore;
  readonly #now: () => number;

  constructor(options: {
    auth: AuthService;
    people: PeopleDirectory;
    publisher: ShiftPublisher;
    rotations: RotationStore;
    tokens: CalendarTokenStore;
    now: () => number;
  }) {
    this.#auth = options.auth;
    this.#people = options.people;
    this.#publisher = options.publisher;
    this.#rotations = options.rotations;
    this.#tokens = options.tokens;
    this.#now = options.now;
  }

  /**
   * The feed of a rotation, or of the token's owner where none is named.
   *
   * @throws NotFoundError - in the same words for a token that is unknown, was
   * revoked, belongs to another feed, or whose owner or rotation is gone.
   */
  async open(secret: unknown, rotation: string | undefined): Promise<Feed> {
    const token = await this.#find(secret);
    if (!token || token.rotation !== rotation) {
      throw closed();
    }
    const content =
      rotation === undefined
        ? await this.#ofPerson(token.owner)
        : await this.#ofRotation(rotation);
    await this.#tokens.used(token.id, new Date(this.#now()));
    const hash = createHash('sha256').update(content).digest('base64url');
    return { content, etag: `"${hash}"`, tokenId: token.id };
  }

  async #find(secret: unknown): Promise<StoredToken | undefined> {
    const token = isSecret(secret)
      ? await this.#tokens.find(hashOf(secret))
      : undefined;
    if (!token) {
      return undefined;
    }
    const missing = await this.#people.findMissing(
      [token.owner],
      await this.#auth.getOwnServiceCredentials(),
    );
    return missing.length === 0 ? token : undefined;
  }

  async #ofRotation(id: string): Promise<string> {
    const range = this.#publisher.publishedRange();
    const rotation = await this.#rotations.find(id, range);
    if (!rotation) {
      throw closed();
    }
    const shifts = await this.#publisher.publish([rotation]);
    return writeCalendar(`On call: ${rotation.title}`, shifts);
  }

  async #ofPerson(user: string): Promise<string> {
    const range = this.#publisher.publishedRange();
    const rotations = await this.#rotations.list({
      user: { ref: user, range },
      limit: MOST_ROTATIONS,
      range,
    });
    const shifts = await this.#publisher.publish(rotations, user);
    return writeCalendar('My on-call', shifts);
  }
}

function closed(): NotFoundError {
  return new NotFoundError(
    'There is no such calendar. If its address was revoked, subscribe again in the portal',
  );
}
