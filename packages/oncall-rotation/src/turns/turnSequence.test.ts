import fc from 'fast-check';
import { utc } from '../__testUtils__/build';
import { activeDayTurns } from './activeDayTurns';
import { fixedTurns } from './fixedTurns';
import { monthTurns } from './monthTurns';

const HOUR = 3_600_000;
const minutes = fc
  .integer({ min: utc('2010-01-01') / 60_000, max: utc('2038-01-01') / 60_000 })
  .map(minute => minute * 60_000);
const lengths = fc.integer({ min: 1, max: 40 });

const sequences = fc.oneof(
  fc.tuple(minutes, lengths).map(([first, hours]) => ({
    first,
    sequence: fixedTurns(first, hours * HOUR),
  })),
  fc.tuple(minutes, lengths).map(([first, months]) => ({
    first,
    sequence: monthTurns(first, months),
  })),
  fc
    .tuple(
      minutes,
      lengths,
      fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    )
    .map(([first, days, weekdays]) => ({
      first,
      sequence: activeDayTurns(first, days, weekdays),
    })),
);

describe('of any sequence of turns', () => {
  it('turn 0 starts at the anchor, and each later than the one before', () => {
    fc.assert(
      fc.property(sequences, fc.nat({ max: 3000 }), (of, k) => {
        expect(of.sequence.start(0)).toBe(of.first);
        expect(of.sequence.start(k + 1)).toBeGreaterThan(of.sequence.start(k));
      }),
      { numRuns: 500 },
    );
  });

  it('the last turn by a reading starts then or before, and the next after', () => {
    fc.assert(
      fc.property(sequences, minutes, ({ first, sequence }, ahead) => {
        const local = first + ahead - utc('2010-01-01');
        const k = sequence.lastBy(local);
        expect(k).toBeGreaterThanOrEqual(0);
        expect(sequence.start(k)).toBeLessThanOrEqual(local);
        expect(sequence.start(k + 1)).toBeGreaterThan(local);
      }),
      { numRuns: 1000 },
    );
  });

  it('a turn is the last by its own start, and not a minute before', () => {
    fc.assert(
      fc.property(sequences, fc.nat({ max: 3000 }), ({ sequence }, k) => {
        const start = sequence.start(k);
        expect(sequence.lastBy(start)).toBe(k);
        expect(sequence.lastBy(start - 60_000)).toBe(k - 1);
      }),
      { numRuns: 500 },
    );
  });
});
