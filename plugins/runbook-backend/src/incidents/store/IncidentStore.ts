import {
  IncidentSnapshot,
  Postmortem,
  TimelineKind,
} from 'backstage-plugin-runbook-common';
import { Declared, IncidentState, PagingPlan } from 'incident-flow';
import { Knex } from 'knex';
import { RepeatableRequest } from '../../http';
import { Entry, StoredEntry } from './entries';
import { IncidentRecord } from './IncidentRecord';

/**
 * Keeps incidents: what happened in each, and how it stands.
 *
 * A write is one transaction. It takes the incident's row first, so that writes
 * to one incident follow one another, whichever replica they come to; what is to
 * be written is decided inside of it, from how the incident stands then. Nobody
 * can decide from what somebody else has changed meanwhile. Entries are only
 * ever added; how the incident stands follows from them alone.
 */
export interface IncidentStore {
  find(id: string): Promise<StoredIncident | undefined>;

  /** The latest declared first. */
  list(options: ListOptions): Promise<StoredIncident[]>;

  /**
   * Declares an incident with the id that it is given; `make` is not asked when
   * the request is a repeat.
   */
  declare(
    write: WriteOptions,
    make: (id: string) => IncidentToDeclare,
  ): Promise<StoredIncident>;

  /**
   * Adds what `decide` says, who is given how the incident stands at that
   * moment. An error of theirs leaves all as it was.
   *
   * @returns how it stands then, also where the request is a repeat.
   * @throws NotFoundError - when there is none.
   */
  change(
    id: string,
    write: WriteOptions,
    decide: (current: DecidingIncident) => MaybePromise<readonly Entry[]>,
  ): Promise<StoredIncident>;

  /** A page of the entries of an incident, with what is needed to tell them. */
  timeline(id: string, page: TimelinePage): Promise<StoredTimeline | undefined>;

  /** The postmortem as it was last saved. */
  findPostmortem(id: string): Promise<StoredPostmortem | undefined>;

  /**
   * Saves the postmortem and puts its state into the timeline where that
   * changes.
   *
   * @throws ConflictError - when `ifMatch` is not its revision.
   */
  savePostmortem(
    id: string,
    write: WriteOptions & { ifMatch: number },
    decide: (
      current: StoredIncident,
      saved: StoredPostmortem | undefined,
    ) => PostmortemToSave,
  ): Promise<StoredPostmortem>;
}

type MaybePromise<T> = T | Promise<T>;

/** What paging follows, as it was at declaration; time zone of the owners. */
export interface ResponsePlan extends PagingPlan {
  /** Id of the rotation whose layers are paged. */
  readonly rotation?: string;
  /** In which business days are counted. */
  readonly timeZone: string;
}

/** An incident that does not exist yet. */
export interface IncidentToDeclare {
  readonly declared: Declared;
  /** What belongs on record from the start. */
  readonly entries: readonly Entry[];
  readonly snapshot: IncidentSnapshot;
  readonly plan: ResponsePlan;
}

/** An incident as it is kept, without what the catalog adds. */
export interface StoredIncident extends IncidentRecord {
  readonly id: string;
  /** Sequence of its last entry. */
  readonly revision: number;
  readonly snapshot: IncidentSnapshot;
  readonly plan: ResponsePlan;
  /** Users who had to do with it so far. */
  readonly responders: readonly string[];
  readonly postmortem?: Postmortem['state'];
}

/** An incident, while it is decided what to add. */
export interface DecidingIncident extends StoredIncident {
  /** All of its entries, in order. */
  history(): Promise<StoredEntry[]>;
}

/** Which incidents; all conditions hold. */
export interface ListOptions {
  readonly state?: 'open' | 'ended' | IncidentState;
  readonly severity?: string;
  readonly drill?: boolean;
  /** Affected: one of these. */
  readonly services?: readonly string[];
  /** Of one of the services, or with this responder. */
  readonly responder?: string;
  /** Epoch milliseconds; half-open. */
  readonly from?: number;
  readonly to?: number;
  /** Part of the title or the id. */
  readonly text?: string;
  /** Only what comes after it in the list. */
  readonly after?: { readonly declaredAt: number; readonly number: number };
  readonly limit: number;
}

/** Which part of a timeline. */
export interface TimelinePage {
  readonly kinds?: readonly TimelineKind[];
  /** The latest before this sequence. */
  readonly before?: number;
  /** The earliest after this sequence. */
  readonly after?: number;
  readonly limit: number;
}

/** Entries by sequence: ascending after one, else descending. */
export interface StoredTimeline {
  readonly entries: readonly StoredEntry[];
  /** All that corrects times, and that names alerts. */
  readonly background: readonly StoredEntry[];
  readonly revision: number;
}

/** Who writes, when, and whether it is a repeat. */
export interface WriteOptions {
  readonly by: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly request?: RepeatableRequest;
}

/** A postmortem as it is kept. */
export type StoredPostmortem = Required<
  Pick<
    Postmortem,
    'state' | 'markdown' | 'actionItems' | 'revision' | 'updatedAt'
  >
> & { updatedBy: string; publishedAt?: string };

/** A postmortem as it shall be. */
export type PostmortemToSave = Pick<
  StoredPostmortem,
  'state' | 'markdown' | 'actionItems' | 'publishedAt'
>;

/** What was written, told before the transaction ends. */
export interface IncidentWritten {
  /** Absent where it was declared. */
  readonly before?: StoredIncident;
  readonly after: StoredIncident;
  /** What was added, in order. */
  readonly entries: readonly StoredEntry[];
  /** Of a write to the postmortem: what was saved. */
  readonly postmortem?: StoredPostmortem;
  readonly now: number;
}

/** Takes part in every write to an incident; an error undoes it. */
export type OnIncidentWrite = (
  tx: Knex.Transaction,
  written: IncidentWritten,
) => Promise<void>;
