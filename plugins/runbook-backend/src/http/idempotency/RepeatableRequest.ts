import { createHash } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Endpoint } from 'backstage-plugin-runbook-common';
import { Request } from 'express';
import { principalOf } from '../principalOf';

/** A write that may be sent again by a caller who got no answer. */
export interface RepeatableRequest {
  /** Who asks: keys of different callers have nothing to do with each other. */
  principal: string;
  /** From the header `Idempotency-Key`. */
  key: string;
  /** Method and path as asked for. */
  operation: string;
  /** SHA-256 of what was asked for, hexadecimal. */
  hash: string;
}

/**
 * Reads the header `Idempotency-Key`; undefined without it, or where the
 * endpoint does not honour it.
 *
 * @throws InputError - when it is no key.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export function readIdempotencyKey(
  endpoint: Endpoint,
  request: Request,
  input: { body: unknown; credentials: BackstageCredentials },
): RepeatableRequest | undefined {
  const key = request.get('idempotency-key');
  if (!endpoint.repeatable || key === undefined) {
    return undefined;
  }
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new InputError(
      'Invalid request: the header Idempotency-Key must be 1 to 255 visible ASCII characters without spaces, such as a UUID',
    );
  }
  return {
    principal: principalOf(input.credentials),
    key,
    operation: `${request.method} ${request.path}`,
    // Fields stand in the order of the schema, whatever order they came in.
    hash: createHash('sha256').update(JSON.stringify(input.body)).digest('hex'),
  };
}
