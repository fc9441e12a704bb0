import { Instant, TurnsLayer, TurnUnit } from '../model';
import { parseLocalDateTime } from '../local/parseLocal';
import { DAY, HOUR, WEEK } from '../local/units';
import { WeekPattern } from '../restrictions/weekPattern';
import { Zone } from '../zone/zone';
import { activeDayTurns } from './activeDayTurns';
import { fixedTurns } from './fixedTurns';
import { monthTurns } from './monthTurns';
import { TurnSequence } from './turnSequence';

const UNIT_LENGTH: Record<Exclude<TurnUnit, 'month'>, number> = {
  hour: HOUR,
  day: DAY,
  week: WEEK,
};

function sequenceOf(layer: TurnsLayer, pattern: WeekPattern | undefined) {
  const first = parseLocalDateTime(layer.start);
  if (first === undefined) {
    throw new RangeError(
      `Layer "${layer.name}" starts at "${layer.start}", which is no local time YYYY-MM-DDTHH:mm`,
    );
  }
  const { unit, length, count } = layer.turn;
  if (count === 'active-days' && pattern) {
    return activeDayTurns(first, length, pattern.activeWeekdays);
  }
  return unit === 'month'
    ? monthTurns(first, length)
    : fixedTurns(first, length * UNIT_LENGTH[unit]);
}

/** The instants at which a layer's turns start, and the turn at an instant. */
export class TurnClock {
  static of(layer: TurnsLayer, pattern: WeekPattern | undefined, zone: Zone) {
    return new TurnClock(sequenceOf(layer, pattern), zone);
  }

  readonly #sequence: TurnSequence;
  readonly #zone: Zone;

  private constructor(sequence: TurnSequence, zone: Zone) {
    this.#sequence = sequence;
    this.#zone = zone;
  }

  /**
   * When turn `k` starts. Never after turn `k + 1` does: where several turns
   * start within one gap of the clock, those that are overtaken have no length.
   */
  start(k: number): Instant {
    const local = this.#sequence.start(k);
    let earliest = this.#zone.toInstant(local);
    const gapEnd = this.#sequence.subDay ? this.#zone.gapEnd(local) : undefined;
    if (gapEnd !== undefined) {
      for (let later = k + 1, at = local; at < gapEnd; later += 1) {
        at = this.#sequence.start(later);
        earliest = Math.min(earliest, this.#zone.toInstant(at));
      }
    }
    return earliest;
  }

  /** The turn at an instant; negative before turn 0. */
  at(instant: Instant): number {
    let k = this.#sequence.lastBy(this.#zone.latestLocal(instant));
    // The wall may already show a reading whose turn, skipped, starts later.
    while (k >= 0 && this.start(k) > instant) {
      k -= 1;
    }
    return k;
  }
}
