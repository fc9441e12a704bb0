import { Instant } from 'oncall-rotation';
import { StatusUpdate } from './event';
import { SeverityPolicy } from './policy';

/**
 * How an incident stands. Mitigated: the harm has ended, its cause may still be
 * there. Cancelled: declared in error. Merged: it goes on as another one.
 *
 * @public
 */
export type IncidentState =
  | 'declared'
  | 'acknowledged'
  | 'mitigated'
  | 'resolved'
  | 'cancelled'
  | 'merged';

/** What somebody does in an incident; only the commander is required. @public */
export type ResponderRole =
  | 'commander'
  | 'communications'
  | 'scribe'
  | 'operations';

/** Somebody in a role, or somebody to whom it was offered. @public */
export interface RoleHolding {
  /** Who. */
  readonly person: string;
  /** Since when, in epoch milliseconds. */
  readonly since: Instant;
}

/** A hand-over that waits for an answer. @public */
export interface RoleOffer extends RoleHolding {
  /** The role offered. */
  readonly role: ResponderRole;
  /** Who offers it; still holds the role until it is accepted. */
  readonly by: string;
}

/** A step of the incident guide as it was at declaration. @public */
export interface ChecklistItem {
  /** Unique in the incident. */
  readonly id: string;
  /** What to do, in Markdown. */
  readonly text: string;
  /** By when, in milliseconds after declaration. */
  readonly dueAfter?: number;
  /** What was done with it; absent while it is to do. */
  readonly done?: {
    /** Done, or left out for a reason. */
    readonly kind: 'ticked' | 'skipped';
    /** Who. */
    readonly by: string;
    /** When, in epoch milliseconds. */
    readonly at: Instant;
    /** Why it was skipped. */
    readonly reason?: string;
  };
}

/** An alert instance that belongs to the incident. @public */
export interface AttachedAlert {
  /** Names the instance. */
  readonly id: string;
  /** Name of the alert. */
  readonly name: string;
  /** When it began to fire. */
  readonly startedAt: Instant;
  /** When it ended; absent while it fires. */
  readonly endedAt?: Instant;
  /** The affected service whose alert it is. */
  readonly service?: string;
  /** As its label says it. */
  readonly severity?: string;
  /** What is wrong, in a line. */
  readonly summary?: string;
}

/** What somebody noted while a procedure was at work. @public */
export interface RunNote {
  /** Number of the step, from 0; absent where it is about the whole run. */
  readonly step?: number;
  /** What was noted. */
  readonly text: string;
  /** Who noted it. */
  readonly by: string;
  /** When, in epoch milliseconds. */
  readonly at: Instant;
}

/** What was last said of how things stand. @public */
export interface LastUpdate extends StatusUpdate {
  /** When it was said, in epoch milliseconds. */
  readonly at: Instant;
  /** Who said it. */
  readonly by: string;
}

/** A procedure at work. @public */
export interface ProcedureRun {
  /** Unique in the incident. */
  readonly id: string;
  /** Title of the procedure. */
  readonly title: string;
  /** Where the procedure stands. */
  readonly procedure: string;
  /** How many steps it has, where that is known. */
  readonly steps?: number;
  /** Values of its placeholders when it was started, by name. */
  readonly values?: Readonly<Record<string, string>>;
  /** Who started it. */
  readonly by: string;
  /** When it was started. */
  readonly startedAt: Instant;
  /** Numbers of the steps that are done, from 0. */
  readonly ticked: readonly number[];
  /** What was noted meanwhile. */
  readonly notes: readonly RunNote[];
  /** How it ended; absent while it runs. */
  readonly outcome?: {
    /** Whether it did what it was for. */
    readonly kind: 'worked' | 'did-not-work' | 'abandoned';
    /** When. */
    readonly at: Instant;
  };
}

/**
 * An incident as its events have left it.
 *
 * @public
 */
export interface Incident {
  /** Unique. */
  readonly id: string;
  /** What is wrong, in a line. */
  readonly title: string;
  /** What the severity asks for, as it was when the severity was set. */
  readonly policy: SeverityPolicy;
  /** An exercise: pages nobody who is not part of it, and counts nowhere. */
  readonly drill: boolean;
  /** How it stands. */
  readonly state: IncidentState;
  /** Affected services, the one it was declared for first. */
  readonly services: readonly string[];
  /** When it was declared. */
  readonly declaredAt: Instant;
  /** Who declared it. */
  readonly declaredBy: string;
  /** When somebody first took it on. */
  readonly acknowledgedAt?: Instant;
  /** Who first took it on. */
  readonly acknowledgedBy?: string;
  /** When the harm ended; absent again after a reopening. */
  readonly mitigatedAt?: Instant;
  /** When it was resolved; absent again after a reopening. */
  readonly resolvedAt?: Instant;
  /** When it was last reopened. */
  readonly reopenedAt?: Instant;
  /** The incident as which it goes on. */
  readonly mergedInto?: string;
  /** Who does what. */
  readonly roles: Readonly<Partial<Record<ResponderRole, RoleHolding>>>;
  /** Hand-overs that wait for an answer; at most one a role. */
  readonly offers: readonly RoleOffer[];
  /** Steps of the incident guide, in order. */
  readonly checklist: readonly ChecklistItem[];
  /** When the last status update was given. */
  readonly updatedAt?: Instant;
  /** What the last status update said. */
  readonly lastUpdate?: LastUpdate;
  /** When the last update said that the next one comes. */
  readonly nextUpdateAt?: Instant;
  /** Alerts that belong to it. */
  readonly alerts: readonly AttachedAlert[];
  /** Procedures at work, and those that were. */
  readonly runs: readonly ProcedureRun[];
  /** Time of the latest transition: the next one is not before it. */
  readonly changedAt: Instant;
}
