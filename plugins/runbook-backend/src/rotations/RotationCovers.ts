import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { gaps, Interval } from 'oncall-rotation';
import { PeopleDirectory, readOwner, readRotation } from '../catalog';
import { RotationAnswers } from './answers';
import { DAY } from './ranges';
import { ServiceRotations } from './ServiceRotations';
import { StoredRotation } from './store';
import { participantsOf, versionsFrom } from './stored';

/** How the rotation of a service covers the time ahead. */
export type RotationCover =
  | { state: 'none' }
  | {
      state: 'found';
      id: string;
      title: string;
      /** Nobody in any layer though somebody should be; half-open, by start. */
      gaps: Interval[];
      /** Users of the catalog who take turns. */
      participants: string[];
    };

/**
 * Tells of services how their rotations cover the time ahead, as the portal
 * itself sees it.
 *
 * @remarks
 * Services of one owner have one rotation: made for one look at many services,
 * it remembers what it found, and is thrown away afterwards.
 */
export class RotationCovers {
  readonly #answers: RotationAnswers;
  readonly #services: ServiceRotations;
  readonly #people: PeopleDirectory;
  readonly #auth: AuthService;
  readonly #range: Interval;
  readonly #known = new Map<string, Promise<RotationCover>>();

  constructor(options: {
    answers: RotationAnswers;
    services: ServiceRotations;
    people: PeopleDirectory;
    auth: AuthService;
    now: number;
    daysAhead: number;
  }) {
    this.#answers = options.answers;
    this.#services = options.services;
    this.#people = options.people;
    this.#auth = options.auth;
    this.#range = {
      start: options.now,
      end: options.now + options.daysAhead * DAY,
    };
  }

  /** Of a service; what names it and who owns it is all that is read. */
  async of(service: Entity): Promise<RotationCover> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const named = readRotation(service, () => {});
    const key = named ? `rotation ${named}` : `owner ${readOwner(service)}`;
    return this.#once(key, async () => {
      const { rotation } = await this.#services.find(
        service,
        undefined,
        credentials,
      );
      return rotation
        ? this.#once(`found ${rotation.id}`, () => this.#cover(rotation))
        : { state: 'none' };
    });
  }

  #once(
    key: string,
    find: () => Promise<RotationCover>,
  ): Promise<RotationCover> {
    const known = this.#known.get(key) ?? find();
    this.#known.set(key, known);
    return known;
  }

  async #cover(stored: StoredRotation): Promise<RotationCover> {
    const { start, end } = this.#range;
    const [resolved] = await this.#answers.resolve([stored], this.#range);
    const users = new Set([
      ...participantsOf(versionsFrom(stored, start)),
      ...(resolved?.calendars ?? []).flatMap(({ entries }) =>
        entries
          .filter(
            entry =>
              Date.parse(entry.end) > start && Date.parse(entry.start) < end,
          )
          .flatMap(entry => entry.users),
      ),
    ]);
    const missing = await this.#people.findMissing(
      [...users],
      await this.#auth.getOwnServiceCredentials(),
    );
    return {
      state: 'found',
      id: stored.id,
      title: stored.title,
      gaps: resolved
        ? gaps(resolved.rotation, this.#range)
            .filter(({ layer }) => layer === undefined)
            .map(gap => ({ start: gap.start, end: gap.end }))
        : [],
      participants: [...users].filter(user => !missing.includes(user)),
    };
  }
}
