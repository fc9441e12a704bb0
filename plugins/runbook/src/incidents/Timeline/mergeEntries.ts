import { TimelineEntry } from 'backstage-plugin-runbook-common';

/** What is known of the record of an incident. */
export interface KnownTimeline {
  /** By sequence, ascending. */
  entries: readonly TimelineEntry[];
  /** Of the incident when it was last asked. */
  revision: number;
  /** Entries before this one were not asked for; absent at the start. */
  nextBefore?: number;
}

/**
 * Two parts of a record as one. A later entry may correct the time of an
 * earlier one, which was told before that was so.
 */
export function mergeEntries(
  known: readonly TimelineEntry[],
  told: readonly TimelineEntry[],
): TimelineEntry[] {
  const bySequence = new Map<number, TimelineEntry>();
  for (const entry of [...known, ...told]) {
    bySequence.set(entry.sequence, entry);
  }
  const ascending = () =>
    [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
  for (const entry of ascending()) {
    if (entry.kind === 'time-corrected') {
      const corrected = bySequence.get(entry.entry);
      if (corrected) {
        bySequence.set(corrected.sequence, {
          ...corrected,
          at: entry.to,
          corrected: true,
        });
      }
    }
  }
  return ascending();
}

/** The latest first, by when it happened; what happened at once by its record. */
export function latestFirst(
  entries: readonly TimelineEntry[],
): TimelineEntry[] {
  return [...entries].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || b.sequence - a.sequence,
  );
}
