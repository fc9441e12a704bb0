import { evolve, Incident, isOpen, PagingTarget } from 'incident-flow';
import { Entry, isLedger, StoredEntry } from './entries';

/** Pages that are told with an incident; the timeline has all of them. */
const PAGES_KEPT = 50;

/** One page that was sent, or that reached nobody. */
export interface PageRecord {
  readonly step: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Absent where nobody could be reached. */
  readonly target?: PagingTarget;
  readonly recipients: readonly string[];
  readonly skipped: readonly string[];
}

/** What the entries of an incident lead to. */
export interface IncidentRecord {
  readonly incident: Incident;
  /** The last pages, the latest last. */
  readonly pages: readonly PageRecord[];
  /** Alerts that somebody detached: they do not attach themselves again. */
  readonly detached: readonly string[];
  /** When it was resolved, cancelled or merged; epoch milliseconds. */
  readonly endedAt?: number;
}

/** The record after one more entry. */
export function evolveRecord(
  record: IncidentRecord | undefined,
  entry: Entry,
): IncidentRecord {
  if (!isLedger(entry)) {
    const incident = evolve(record?.incident, entry);
    const { endedAt, ...rest } = record ?? { pages: [], detached: [] };
    const ended = isOpen(incident) ? undefined : endedAt ?? entry.at;
    return {
      ...rest,
      incident,
      ...(ended !== undefined && { endedAt: ended }),
      ...(entry.kind === 'alert-detached' && {
        detached: [...rest.detached, entry.alert],
      }),
    };
  }
  if (!record) {
    throw new RangeError(`An incident does not begin with ${entry.kind}`);
  }
  switch (entry.kind) {
    case 'paged':
    case 'page-unreachable': {
      const { kind: _, by: _by, ...page } = entry;
      const reached = 'recipients' in page ? page : { ...page, recipients: [] };
      return {
        ...record,
        pages: [...record.pages, reached].slice(-PAGES_KEPT),
      };
    }
    default:
      return record;
  }
}

/** When each entry happened, by its sequence, where that was corrected. */
export function correctedTimes(
  entries: readonly StoredEntry[],
): ReadonlyMap<number, number> {
  return new Map(
    entries.flatMap(({ entry }) =>
      entry.kind === 'time-corrected' ? [[entry.entry, entry.to]] : [],
    ),
  );
}

/**
 * The record of all entries, each at the time that was last given for it.
 *
 * @throws RangeError when there is none.
 */
export function recordOf(entries: readonly StoredEntry[]): IncidentRecord {
  const times = correctedTimes(entries);
  let record: IncidentRecord | undefined;
  for (const { sequence, entry } of entries) {
    const at = times.get(sequence) ?? entry.at;
    record = evolveRecord(record, { ...entry, at });
  }
  if (!record) {
    throw new RangeError('An incident has at least its declaration');
  }
  return record;
}
