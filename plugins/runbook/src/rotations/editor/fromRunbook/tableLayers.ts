import { RotationRow } from 'runbook-markdown';
import { firstDateIn } from './firstDateIn';

/** What a rotation table says of one layer. */
export interface TableLayer {
  name: string;
  /** The order of turns: the names of each, as written. */
  turns: string[][];
}

/** What a rotation table says. */
export interface RotationTable {
  layers: TableLayer[];
  /** `YYYY-MM-DD` of the first row. */
  start?: string;
  turn: { unit: 'day' | 'week' | 'month'; length: number };
}

const DAY_MS = 86_400_000;
const SEVERAL = /\s*(?:,|;|&|\+|\/|\band\b)\s*/i;

/** Reads a table of periods and names as layers whose people take turns. */
export function tableLayers(rows: readonly RotationRow[]): RotationTable {
  const names = [
    ...new Set(
      rows.flatMap(({ assignments }) => assignments.map(one => one.layer)),
    ),
  ];
  const dates = rows.map(({ period }) => firstDateIn(period));
  const [start] = dates;
  return {
    layers: names.map(name => ({
      name,
      turns: oneRound(
        rows.map(({ assignments }) =>
          assignments
            .filter(({ layer }) => layer === name)
            .flatMap(({ person }) => person.split(SEVERAL).filter(Boolean)),
        ),
      ),
    })),
    ...(start && { start }),
    turn: turnOf(dates),
  };
}

/**
 * The order of turns. A table lists weeks, and so the same people again and
 * again: the shortest order is taken that, repeated, gives the table.
 */
function oneRound(turns: string[][]): string[][] {
  const keys = turns.map(people => people.join('\n'));
  const length = keys.findIndex(
    (_, index) =>
      index > 0 && keys.every((key, at) => key === keys[at % index]),
  );
  return length === -1 ? turns : turns.slice(0, length);
}

/** A week, unless the dates tell something else. */
function turnOf(dates: readonly (string | undefined)[]): RotationTable['turn'] {
  const known = dates.flatMap(date => date ?? []).map(date => Date.parse(date));
  const steps = known
    .slice(1)
    .map((at, index) => Math.round((at - (known[index] ?? at)) / DAY_MS));
  const [first = 7] = steps;
  if (known.length < dates.length || steps.length === 0 || first < 1) {
    return { unit: 'week', length: 1 };
  }
  if (steps.every(days => days >= 28 && days <= 31) && first !== 28) {
    return { unit: 'month', length: 1 };
  }
  if (steps.some(days => days !== first)) {
    return { unit: 'week', length: 1 };
  }
  return first % 7 === 0
    ? { unit: 'week', length: first / 7 }
    : { unit: 'day', length: first };
}
