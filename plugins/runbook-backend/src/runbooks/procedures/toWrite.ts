import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { principalOf, RepeatableRequest } from '../../http';
import { ProcedureKey, StoredProcedure, WriteOptions } from './store';

/** Who writes, of a request. */
export interface Writer {
  credentials: BackstageCredentials;
  request: RepeatableRequest | undefined;
  audit(meta: JsonObject): void;
}

/**
 * Who writes and when, for the store. The audit log is told what the procedure
 * was before; every revision that it names can be read.
 */
export function toWrite(
  { credentials, request, audit }: Writer,
  { entityRef, slug }: ProcedureKey,
  kind: string,
  now: number,
): WriteOptions {
  audit({ entityRef, slug, kind, repeated: true });
  return {
    by: principalOf(credentials),
    at: new Date(now),
    ...(request && { request }),
    onDone: before =>
      audit({ repeated: false, before: before ? toAudit(before) : null }),
  };
}

function toAudit(procedure: StoredProcedure): JsonObject {
  const { revision, content, verified, reviewDue, feedback } = procedure;
  return {
    revision,
    title: content.title,
    verifiedRevision: verified?.revision ?? null,
    reviewDue,
    reports: feedback.length,
  };
}
