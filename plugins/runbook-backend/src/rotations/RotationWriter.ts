import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { RotationChange } from 'backstage-plugin-runbook-common';
import { principalOf, RepeatableRequest } from '../http';
import {
  RotationEdit,
  RotationStore,
  RotationToCreate,
  StoredRotation,
} from './store';

/**
 * Topic of events about changes of rotations. They come after the change and may
 * get lost: they are for refreshing what can be read again, not for telling
 * people.
 */
export const ROTATION_TOPIC = 'runbook.rotation';

/** Payload of {@link ROTATION_TOPIC}. */
export interface RotationEvent {
  rotation: string;
  kind: RotationChange['kind'];
}

/** Who writes, of a request. */
export interface Writer {
  credentials: BackstageCredentials;
  request: RepeatableRequest | undefined;
  audit(meta: JsonObject): void;
}

/** Writes to rotations, and tells the audit log and the events service. */
export class RotationWriter {
  readonly #store: RotationStore;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  constructor(options: {
    store: RotationStore;
    events: EventsService;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async create(
    writer: Writer,
    make: (made: { at: Date; by: string }) => RotationToCreate,
  ): Promise<StoredRotation> {
    const write = this.#writeOf(writer);
    let done: RotationToCreate | undefined;
    const created = await this.#store.create(write, () => {
      done = make(write);
      return done;
    });
    if (done) {
      writer.audit({ kind: 'created', after: toJson(done) });
      await this.#publish(created.id, 'created');
    } else {
      writer.audit({ repeated: true });
    }
    return created;
  }

  /**
   * @param since - how far back overrides and swaps have to be known to decide,
   * in milliseconds before now
   */
  async change<TAnswer>(
    id: string,
    writer: Writer,
    options: { since?: number; ifMatch?: number | undefined },
    decide: (
      current: StoredRotation,
      made: { at: Date; by: string },
    ) => RotationEdit<TAnswer>,
  ): Promise<TAnswer> {
    const { since = 0, ifMatch } = options;
    const write = this.#writeOf(writer);
    let done: RotationEdit<TAnswer> | undefined;
    const answer = await this.#store.change(
      id,
      {
        ...write,
        since: new Date(write.at.getTime() - since),
        ...(ifMatch !== undefined && { ifMatch }),
      },
      (current, at) => {
        done = decide(current, { by: write.by, at });
        return done;
      },
    );
    if (done) {
      const { kind, before, after } = done;
      writer.audit({ kind, before: toJson(before), after: toJson(after) });
      await this.#publish(id, kind);
    } else {
      writer.audit({ repeated: true });
    }
    return answer;
  }

  #writeOf({ credentials, request }: Writer) {
    return {
      by: principalOf(credentials),
      at: new Date(this.#now()),
      ...(request && { request }),
    };
  }

  async #publish(rotation: string, kind: RotationChange['kind']) {
    const eventPayload: RotationEvent = { rotation, kind };
    try {
      await this.#events.publish({ topic: ROTATION_TOPIC, eventPayload });
    } catch (error) {
      // The change is on record: whoever made it must not be told that it failed.
      this.#logger.warn('A change of a rotation could not be published', {
        rotation,
        kind,
        error: String(error),
      });
    }
  }
}

function toJson(value: unknown) {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
