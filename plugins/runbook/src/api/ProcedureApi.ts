import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  EndpointQuery,
  endpoints,
  FoundProcedures,
  ListedProcedure,
  NewProcedure,
  ProcedureFeedback,
  ProcedureRevision,
  ProcedureRevisionDetail,
  ProcedureUpdate,
  WrittenProcedure,
} from 'backstage-plugin-runbook-common';

/** Names a procedure that is written in the portal. @public */
export interface ProcedureName {
  /** Full reference of the service. */
  entityRef: string;
  /** Name of the procedure within the service. */
  slug: string;
}

/**
 * What the tabs ask of the back end about procedures: to find one, and to write
 * those that are kept in the portal.
 *
 * @remarks
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * back end answers with an error, and with a `TypeError` when it cannot be
 * reached. What builds on a revision is refused with 409 when there is a later
 * one.
 *
 * @public
 */
export interface ProcedureApi {
  /** Those of all services that some words mean, also begun or misspelt ones. */
  findProcedures(
    query: EndpointQuery<typeof endpoints.findProcedures>,
  ): Promise<FoundProcedures>;
  /** All of a service, deleted and superseded ones too. */
  listProcedures(entityRef: string): Promise<ListedProcedure[]>;
  /** One with its text, also when it is deleted. */
  getProcedure(name: ProcedureName): Promise<WrittenProcedure>;
  /** Writes a new one, once however often it is sent with the same key. */
  createProcedure(
    entityRef: string,
    procedure: NewProcedure,
    options: { idempotencyKey: string },
  ): Promise<WrittenProcedure>;
  /** Makes a new revision. */
  updateProcedure(
    name: ProcedureName,
    update: ProcedureUpdate,
    options: { revision: number },
  ): Promise<WrittenProcedure>;
  /** Deletes one; it can be recovered for 30 days. */
  deleteProcedure(
    name: ProcedureName,
    options: { revision: number },
  ): Promise<WrittenProcedure>;
  /** Brings a deleted one back. */
  recoverProcedure(name: ProcedureName): Promise<WrittenProcedure>;
  /** Who saved it, when and why, the latest first. */
  listRevisions(
    name: ProcedureName,
    page: { before?: number },
  ): Promise<{ revisions: ProcedureRevision[]; next?: number }>;
  /** What it said. */
  getRevision(
    name: ProcedureName,
    revision: number,
  ): Promise<ProcedureRevisionDetail>;
  /** Makes a new revision of an earlier one. */
  restoreRevision(
    name: ProcedureName,
    restored: number,
    options: { revision: number },
  ): Promise<WrittenProcedure>;
  /** Says that it looks right today. */
  verifyProcedure(
    name: ProcedureName,
    options: { revision: number },
  ): Promise<WrittenProcedure>;
  /** Tells the owner that it did not work. */
  reportProcedure(
    name: ProcedureName,
    report: { revision: number; note: string },
    options: { idempotencyKey: string },
  ): Promise<ProcedureFeedback>;
  /** Answers such a report. */
  answerFeedback(
    name: ProcedureName,
    answer: { id: string; note: string },
    options: { idempotencyKey: string },
  ): Promise<ProcedureFeedback>;
}

/** Reference of {@link ProcedureApi}. @public */
export const procedureApiRef = createApiRef<ProcedureApi>({
  id: 'plugin.runbook.procedures',
});
