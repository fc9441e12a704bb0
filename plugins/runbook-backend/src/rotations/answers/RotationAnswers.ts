import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CalendarState,
  RotationDetail,
  RotationOnCall,
  toRotation,
} from 'backstage-plugin-runbook-common';
import { Interval, onCallAt, Rotation } from 'oncall-rotation';
import { PeopleDirectory } from '../../catalog';
import { CalendarSource } from '../CalendarSource';
import { findProblems, lookAhead } from '../problems';
import { around } from '../ranges';
import { StoredRotation } from '../store';
import { versionAt } from '../stored';
import { layersNow } from './layersNow';
import { peopleOnCall, peopleOf } from './peopleOf';

/** A rotation ready to be resolved, with its calendars. */
export interface ResolvedRotation {
  stored: StoredRotation;
  calendars: CalendarState[];
  rotation: Rotation;
}

/** Makes answers of what is stored: resolved, with people and problems. */
export class RotationAnswers {
  readonly #people: PeopleDirectory;
  readonly #calendars: CalendarSource;
  readonly #now: () => number;

  constructor(options: {
    people: PeopleDirectory;
    calendars: CalendarSource;
    now: () => number;
  }) {
    this.#people = options.people;
    this.#calendars = options.calendars;
    this.#now = options.now;
  }

  /** Rotations as `oncall-rotation` reads them, calendars included. */
  async resolve(
    stored: readonly StoredRotation[],
    range: Interval,
  ): Promise<ResolvedRotation[]> {
    const calendars = await this.#calendars.load(stored, range);
    return stored.map(one => {
      const own = calendars.get(one.id) ?? [];
      return {
        stored: one,
        calendars: own,
        rotation: toRotation({ ...one, calendars: own }),
      };
    });
  }

  /**
   * All of a rotation.
   *
   * @param ahead - the same rotation with what lies ahead of now, where the
   * problems are looked for
   */
  async detail(
    stored: StoredRotation,
    ahead: StoredRotation,
    range: Interval,
    credentials: BackstageCredentials,
  ): Promise<RotationDetail> {
    const now = this.#now();
    const [[resolved], [future]] = await Promise.all([
      this.resolve([stored], range),
      this.resolve([ahead], lookAhead(now)),
    ]);
    const calendars = resolved?.calendars ?? [];
    const people = await this.#people.describe(
      peopleOf(stored, calendars),
      credentials,
    );
    return {
      ...this.#summary(stored),
      versions: stored.versions,
      overrides: stored.overrides,
      swaps: stored.swaps,
      calendars,
      range: {
        from: new Date(range.start).toISOString(),
        to: new Date(range.end).toISOString(),
      },
      people,
      problems: future
        ? await findProblems(future, {
            now,
            people: this.#people,
            credentials,
          })
        : [],
    };
  }

  /** Rotations with who is on call at an instant. */
  async onCall(
    stored: readonly StoredRotation[],
    at: number,
    credentials: BackstageCredentials,
  ): Promise<RotationOnCall[]> {
    const resolved = await this.resolve(stored, around(at));
    const answers = resolved.map(({ stored: one, rotation }) => ({
      ...this.#summary(one),
      at: new Date(at).toISOString(),
      state: onCallAt(rotation, at).state,
      onCall: layersNow(rotation, at),
    }));
    const refs = new Set(answers.flatMap(({ onCall }) => peopleOnCall(onCall)));
    const people = await this.#people.describe([...refs], credentials);
    return answers.map(answer => {
      const named = new Set(peopleOnCall(answer.onCall));
      return {
        ...answer,
        people: people.filter(({ entityRef }) => named.has(entityRef)),
      };
    });
  }

  #summary(stored: StoredRotation) {
    const { versions, overrides, swaps, ...head } = stored;
    const version = versionAt(stored, this.#now());
    return {
      ...head,
      timeZone: version?.timeZone ?? 'UTC',
      layers: (version?.layers ?? []).map(({ name }) => name),
    };
  }
}
