import { Instant } from '../model';
import { DAY } from '../local/units';
import { findTransitions } from './findTransitions';
import { offsetReader } from './readOffset';

/** One table holds about a year, looked up by division. */
const TABLE_SPAN = 365 * DAY;
/** More than any offset and any jump of a clock, so that a table knows its edges. */
const TABLE_MARGIN = 3 * DAY;

/** `at[i]` … `at[i + 1]` has `offset[i]`; the first reaches back to the start. */
interface OffsetTable {
  readonly at: readonly Instant[];
  readonly offset: readonly number[];
  /**
   * The first wall reading that belongs to segment i. At a change it is the
   * later of the two readings, so a skipped and a repeated time both belong to
   * the segment before, which is what RFC 5545 §3.3.5 asks of either.
   */
  readonly firstLocal: readonly number[];
}

/** The last index whose value is at most `x`; 0 if there is none. */
function lastAtMost(values: readonly number[], x: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? Infinity) <= x) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/**
 * The wall clock of a time zone. A wall reading ("local") is the milliseconds
 * that UTC would have with the same date and time.
 *
 * Reads Intl only to build tables, a year at a time and when first asked
 * for; the tables are kept for the life of the process.
 */
export class Zone {
  static readonly #known = new Map<string, Zone>();

  /** @throws RangeError if the zone is unknown. */
  static of(timeZone: string): Zone {
    let zone = Zone.#known.get(timeZone);
    if (!zone) {
      zone = new Zone(offsetReader(timeZone));
      Zone.#known.set(timeZone, zone);
    }
    return zone;
  }

  readonly #readOffset: (at: Instant) => number;
  readonly #tables = new Map<number, OffsetTable>();
  #latest: OffsetTable | undefined;
  #latestStart = NaN;

  private constructor(readOffset: (at: Instant) => number) {
    this.#readOffset = readOffset;
  }

  /** What the clock on the wall shows. */
  toLocal(at: Instant): number {
    const table = this.#tableAt(at);
    return at + (table.offset[lastAtMost(table.at, at)] ?? 0);
  }

  /**
   * When the clock on the wall shows this. A skipped reading is read with the
   * offset before the gap, a repeated one is its first occurrence.
   */
  toInstant(local: number): Instant {
    const table = this.#tableAt(local);
    return local - (table.offset[lastAtMost(table.firstLocal, local)] ?? 0);
  }

  /** The latest reading the wall has shown by then: while an hour repeats, its end. */
  latestLocal(at: Instant): number {
    const table = this.#tableAt(at);
    const segment = lastAtMost(table.at, at);
    const shown = at + (table.offset[segment] ?? 0);
    if (segment === 0) {
      return shown;
    }
    const shownBefore =
      (table.at[segment] ?? 0) + (table.offset[segment - 1] ?? 0) - 1;
    return Math.max(shown, shownBefore);
  }

  /** The first reading after the gap that swallowed this one, if one did. */
  gapEnd(local: number): number | undefined {
    const table = this.#tableAt(local);
    const segment = lastAtMost(table.firstLocal, local);
    const next = table.at[segment + 1];
    const skipped =
      next !== undefined && local >= next + (table.offset[segment] ?? 0);
    return skipped ? table.firstLocal[segment + 1] : undefined;
  }

  /** Changes of the offset in the half-open range. */
  changes(start: Instant, end: Instant) {
    const found: { at: Instant; before: number; after: number }[] = [];
    const last = Math.floor((end - 1) / TABLE_SPAN);
    for (let span = Math.floor(start / TABLE_SPAN); span <= last; span += 1) {
      const table = this.#tableAt(span * TABLE_SPAN);
      table.at.forEach((at, i) => {
        const inSpan = Math.floor(at / TABLE_SPAN) === span;
        if (i > 0 && inSpan && at >= start && at < end) {
          const before = table.offset[i - 1] ?? 0;
          found.push({ at, before, after: table.offset[i] ?? 0 });
        }
      });
    }
    return found;
  }

  #tableAt(at: number): OffsetTable {
    const sinceStart = at - this.#latestStart;
    if (this.#latest && sinceStart >= 0 && sinceStart < TABLE_SPAN) {
      return this.#latest;
    }
    const span = Math.floor(at / TABLE_SPAN);
    let table = this.#tables.get(span);
    if (!table) {
      table = this.#build(span * TABLE_SPAN);
      this.#tables.set(span, table);
    }
    this.#latest = table;
    this.#latestStart = span * TABLE_SPAN;
    return table;
  }

  #build(spanStart: Instant): OffsetTable {
    const start = spanStart - TABLE_MARGIN;
    const end = spanStart + TABLE_SPAN + TABLE_MARGIN;
    const at = [start];
    const offset = [this.#readOffset(start)];
    const firstLocal = [-Infinity];
    for (const change of findTransitions(this.#readOffset, { start, end })) {
      const before = offset[offset.length - 1] ?? 0;
      at.push(change.at);
      offset.push(change.offset);
      firstLocal.push(change.at + Math.max(before, change.offset));
    }
    return { at, offset, firstLocal };
  }
}
