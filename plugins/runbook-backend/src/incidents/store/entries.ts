import { OnCallChanged } from 'backstage-plugin-runbook-common';
import { EventBase, IncidentEvent, PagingTarget } from 'incident-flow';

/** Parts of the portal that write into timelines, as `by` names them. */
export const ACTORS = {
  alerts: 'runbook:alerts',
  paging: 'runbook:paging',
  rotations: 'runbook:rotations',
} as const;

/**
 * What stands on record beside the life of the incident itself: it changes
 * nothing of how the incident stands.
 */
export type LedgerEvent = EventBase &
  (
    | {
        readonly kind: 'paged';
        readonly step: number;
        readonly target: PagingTarget;
        readonly recipients: readonly string[];
        readonly skipped: readonly string[];
      }
    | {
        readonly kind: 'page-unreachable';
        readonly step: number;
        readonly skipped: readonly string[];
      }
    | { readonly kind: 'absorbed'; readonly from: string }
    | {
        readonly kind: 'rotation-changed';
        readonly rotation: string;
        readonly title: string;
        readonly change: OnCallChanged['change'];
      }
    | {
        readonly kind: 'time-corrected';
        readonly entry: number;
        readonly from: number;
        readonly to: number;
        readonly reason: string;
      }
    | {
        readonly kind: 'postmortem-set';
        readonly state: 'draft' | 'in-review' | 'published';
      }
  );

/** Anything that a timeline holds. */
export type Entry = IncidentEvent | LedgerEvent;

/** An entry as it is kept. */
export interface StoredEntry {
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  /** With the time that was first given for it. */
  readonly entry: Entry;
}

const LEDGER: Readonly<Record<LedgerEvent['kind'], true>> = {
  paged: true,
  'page-unreachable': true,
  absorbed: true,
  'rotation-changed': true,
  'time-corrected': true,
  'postmortem-set': true,
};

/** Whether an entry is beside the life of the incident itself. */
export function isLedger(entry: Entry): entry is LedgerEvent {
  return entry.kind in LEDGER;
}
