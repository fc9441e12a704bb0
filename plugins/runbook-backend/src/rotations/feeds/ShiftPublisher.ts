import { AuthService } from '@backstage/backend-plugin-api';
import { Interval, shifts } from 'oncall-rotation';
import { PeopleDirectory } from '../../catalog';
import { ResolvedRotation, RotationAnswers } from '../answers';
import { DAY } from '../ranges';
import { StoredRotation } from '../store';
import { feedRange, rangeAround } from './feedRange';
import {
  FeedShift,
  planPublication,
  PublishedShift,
  PublishedShiftStore,
} from './shifts';

/** The most that one feed tells: the nearest. Calendars take no more either. */
const MAX_SHIFTS = 5_000;

/** Calendars look at least this often; who has not heard by then has forgotten. */
const CANCELLED_DAYS = 30;

/** Keeps what feeds have told, and tells what has changed since. */
export class ShiftPublisher {
  readonly #answers: Pick<RotationAnswers, 'resolve'>;
  readonly #auth: AuthService;
  readonly #people: Pick<PeopleDirectory, 'describe'>;
  readonly #store: PublishedShiftStore;
  readonly #now: () => number;

  constructor(options: {
    answers: Pick<RotationAnswers, 'resolve'>;
    auth: AuthService;
    people: Pick<PeopleDirectory, 'describe'>;
    store: PublishedShiftStore;
    now: () => number;
  }) {
    this.#answers = options.answers;
    this.#auth = options.auth;
    this.#people = options.people;
    this.#store = options.store;
    this.#now = options.now;
  }

  /**
   * The shifts of rotations as feeds tell them, by time; of one person where it
   * is given, and then also those cancelled in rotations that they are no longer
   * in.
   *
   * @param rotations - with all that touches {@link publishedRange}
   */
  async publish(
    rotations: readonly StoredRotation[],
    user?: string,
  ): Promise<PublishedShift[]> {
    const now = this.#now();
    const range = feedRange(now);
    const resolved = await this.#answers.resolve(rotations, rangeAround(range));
    const found = await this.#shiftsOf(resolved, range, user);
    const published = await this.#published(rotations, range, user);
    const ids = new Set([...found.keys(), ...published.keys()]);
    const plans = [...ids].map(id => {
      const shiftsOf = found.get(id) ?? [];
      const told = shiftsOf.slice(0, MAX_SHIFTS);
      // Those that are left out for their number are not cancelled.
      const end = shiftsOf[MAX_SHIFTS]?.start ?? range.end;
      return planPublication(id, told, published.get(id) ?? [], {
        now,
        range: { start: range.start, end },
      });
    });
    await this.#store.save(plans.flatMap(({ changed }) => changed));
    const since = new Map(
      rotations.map(({ id, createdAt }) => [id, Date.parse(createdAt)]),
    );
    return plans
      .flatMap(({ all }) => all)
      .filter(
        ({ cancelled, rotation, changedAt }) =>
          user !== undefined ||
          !cancelled ||
          // Else it was in another rotation, which had the id before.
          changedAt > (since.get(rotation) ?? 0),
      )
      .sort((a, b) => a.start - b.start || a.uid.localeCompare(b.uid))
      .slice(0, MAX_SHIFTS);
  }

  /** Rotations are to be loaded with all that touches this. */
  publishedRange(): Interval {
    return rangeAround(feedRange(this.#now()));
  }

  /** Forgets what no feed tells any more. */
  async forget(): Promise<void> {
    const now = this.#now();
    await this.#store.forget({
      endedBefore: new Date(feedRange(now).start - CANCELLED_DAYS * DAY),
      cancelledBefore: new Date(now - CANCELLED_DAYS * DAY),
    });
  }

  async #shiftsOf(
    resolved: readonly ResolvedRotation[],
    range: Interval,
    user: string | undefined,
  ): Promise<Map<string, FeedShift[]>> {
    const all = resolved.map(({ stored, rotation }) => ({
      stored,
      shifts: shifts(
        rotation,
        rangeAround(range),
        user === undefined ? {} : { user },
      ).filter(({ start, end }) => start < range.end && end > range.start),
    }));
    const names = await this.#namesOf(
      all.flatMap(one => one.shifts.map(shift => shift.user)),
    );
    return new Map(
      all.map(one => [
        one.stored.id,
        one.shifts
          .map(({ layer, user: who, start, end }) => ({
            layer,
            user: who,
            start,
            end,
            summary: `On call (${layer}): ${names.get(who) ?? who} – ${
              one.stored.title
            }`,
          }))
          .sort((a, b) => a.start - b.start),
      ]),
    );
  }

  async #namesOf(users: readonly string[]): Promise<Map<string, string>> {
    const people = await this.#people.describe(
      [...new Set(users)],
      await this.#auth.getOwnServiceCredentials(),
    );
    return new Map(
      people.map(({ entityRef, displayName }) => [entityRef, displayName]),
    );
  }

  async #published(
    rotations: readonly StoredRotation[],
    range: Interval,
    user: string | undefined,
  ): Promise<Map<string, PublishedShift[]>> {
    const lists =
      user === undefined
        ? await Promise.all(
            rotations.map(({ id }) =>
              this.#store.list({ rotation: id }, range),
            ),
          )
        : [await this.#store.list({ user }, range)];
    const byRotation = new Map<string, PublishedShift[]>();
    for (const shift of lists.flat()) {
      const known = byRotation.get(shift.rotation);
      if (known) {
        known.push(shift);
      } else {
        byRotation.set(shift.rotation, [shift]);
      }
    }
    return byRotation;
  }
}
