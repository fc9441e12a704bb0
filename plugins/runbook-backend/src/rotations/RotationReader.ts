import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { Interval } from 'oncall-rotation';
import { CalendarAddresses } from './access';
import { RotationAnswers } from './answers';
import { lookAhead } from './problems';
import { RotationStore } from './store';

/** Reads a rotation and tells all of it. */
export class RotationReader {
  readonly #store: RotationStore;
  readonly #addresses: CalendarAddresses;
  readonly #answers: RotationAnswers;
  readonly #now: () => number;

  constructor(options: {
    store: RotationStore;
    addresses: CalendarAddresses;
    answers: RotationAnswers;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#addresses = options.addresses;
    this.#answers = options.answers;
    this.#now = options.now;
  }

  /** @throws NotFoundError - when it was deleted meanwhile. */
  async detail(
    id: string,
    range: Interval,
    credentials: BackstageCredentials,
  ): Promise<RotationDetail> {
    const ahead = lookAhead(this.#now());
    const stored = await this.#store.find(id, range);
    const within = range.start <= ahead.start && range.end >= ahead.end;
    const future = within ? stored : await this.#store.find(id, ahead);
    if (!stored || !future) {
      throw new NotFoundError(`There is no rotation ${id}`);
    }
    return this.#addresses.inDetail(
      await this.#answers.detail(stored, future, range, credentials),
      stored,
      credentials,
    );
  }
}
