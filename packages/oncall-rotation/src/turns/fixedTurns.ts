import { DAY } from '../local/units';
import { TurnSequence } from './turnSequence';

/** Turns of hours, days or weeks: evenly spaced on the wall. */
export function fixedTurns(first: number, length: number): TurnSequence {
  return {
    start: k => first + k * length,
    lastBy: local => Math.floor((local - first) / length),
    subDay: length < DAY,
  };
}
