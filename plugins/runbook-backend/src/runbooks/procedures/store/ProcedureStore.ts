import {
  ProcedureContent,
  ProcedureFeedback,
  ProcedureRevision,
  ProcedureRevisionDetail,
} from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { Reading } from '../../../database';
import { RepeatableRequest } from '../../../http';

/**
 * Keeps the procedures that are written in the portal, with every revision.
 *
 * A write is one transaction that takes the procedure's row first, so that
 * writes to one procedure follow one another. What is to be written is decided
 * inside of it, from what is there then.
 */
export interface ProcedureStore {
  /** The procedures of a service by title, deleted ones too. */
  list(entityRef: string): Promise<StoredProcedure[]>;

  /**
   * The text of those that are not deleted, by title.
   *
   * @param reading - to be asked together with other things
   */
  listTexts(entityRef: string, reading?: Reading): Promise<ProcedureText[]>;

  /**
   * Which procedures some services have that are not deleted: by service, each
   * as `slug@revision`, sorted.
   */
  listVersions(
    entityRefs: readonly string[],
    reading?: Reading,
  ): Promise<Map<string, string[]>>;

  /** Also one that is deleted; undefined where there is none. */
  find(key: ProcedureKey): Promise<StoredProcedure | undefined>;

  /**
   * @throws ConflictError - when there is one of this slug, be it deleted, or
   * the service has too many.
   */
  create(
    key: ProcedureKey,
    write: WriteOptions,
    edit: { content: ProcedureContent; reason?: string },
  ): Promise<StoredProcedure>;

  /**
   * Makes a new revision as `decide` says, who is given what the procedure is
   * at that moment.
   *
   * @throws NotFoundError - when there is none.
   * @throws ConflictError - when `ifMatch` is not its revision.
   */
  change(
    key: ProcedureKey,
    write: WriteOptions & { ifMatch?: number },
    decide: (current: StoredProcedure) => ProcedureEdit,
  ): Promise<StoredProcedure>;

  /**
   * Keeps who said that a revision is right.
   *
   * @throws ConflictError - when it is not the latest.
   */
  verify(
    key: ProcedureKey,
    write: WriteOptions & { ifMatch: number },
  ): Promise<StoredProcedure>;

  /**
   * Keeps a report until it is answered.
   *
   * @throws ConflictError - when too many wait for an answer.
   */
  report(
    key: ProcedureKey,
    write: WriteOptions,
    feedback: { id: string; revision: number; note: string },
  ): Promise<ProcedureFeedback>;

  /**
   * @throws NotFoundError - when there is no such report.
   * @throws ConflictError - when it is answered already.
   */
  answer(
    key: ProcedureKey,
    write: WriteOptions,
    answer: { id: string; note: string },
  ): Promise<ProcedureFeedback>;

  /** Revisions without their text, the latest first. */
  listRevisions(
    key: ProcedureKey,
    page: { before?: number; limit: number },
  ): Promise<ProcedureRevision[]>;

  findRevision(
    key: ProcedureKey,
    revision: number,
  ): Promise<ProcedureRevisionDetail | undefined>;

  /** Procedures whose review was due before a day, by service and slug. */
  listOverdue(
    day: string,
    page: { after?: ProcedureKey; limit: number },
  ): Promise<StoredProcedure[]>;

  /** Forgets what was deleted before. @returns how many procedures. */
  purge(before: Date): Promise<number>;

  /** Services with a procedure that answers an alert of that name, in any case. */
  findAlert(name: string): Promise<string[]>;

  /** Names of all alerts that any procedure answers, each once. */
  listAlertNames(): Promise<string[]>;
}

/** Names a procedure. */
export interface ProcedureKey {
  entityRef: string;
  slug: string;
}

/** What a procedure says. */
export interface ProcedureText extends ProcedureKey {
  revision: number;
  content: ProcedureContent;
}

/** A procedure as it is kept. Times are ISO 8601 in UTC. */
export interface StoredProcedure extends ProcedureText {
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  verified?: { revision: number; at: string; by: string };
  /** YYYY-MM-DD */
  reviewDue: string;
  /** That waits for an answer. */
  feedback: ProcedureFeedback[];
  deleted?: { at: string; by: string };
}

/** What a change makes of a procedure. */
export interface ProcedureEdit {
  kind: Exclude<ProcedureRevision['kind'], 'created'>;
  content: ProcedureContent;
  reason?: string;
  restoredFrom?: number;
}

/** Who writes, when, and whether it is a repeat. */
export interface WriteOptions {
  by: string;
  at: Date;
  request?: RepeatableRequest;
  /** Takes part in the transaction of what is reported or answered. */
  tell?: TellFeedback;
  /** Called when the write was done, and not answered as a repeat. */
  onDone?: (before: StoredProcedure | undefined) => void;
}

/** Tells somebody of a report or its answer; an error undoes the write. */
export type TellFeedback = (
  tx: Knex.Transaction,
  procedure: StoredProcedure,
  feedback: ProcedureFeedback,
) => Promise<void>;
