import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { Endpoint } from 'backstage-plugin-runbook-common';
import { Request, Response } from 'express';

/**
 * The revision that a write builds on, from `If-Match`; undefined where the
 * endpoint does not ask for one.
 *
 * @throws InputError - when it is missing or no revision: a write that does not
 * say what it builds on would undo somebody else's unseen.
 */
export function readIfMatch(
  { revisioned, method }: Endpoint,
  request: Request,
): number | undefined {
  if (!revisioned || (method !== 'put' && method !== 'delete')) {
    return undefined;
  }
  const value = request.get('if-match');
  // Proxies that compress mark an ETag as weak; its revision is the same.
  const revision = /^(?:W\/)?"(\d{1,15})(?:-[\w-]{1,64})?"$/.exec(
    value ?? '',
  )?.[1];
  if (revision === undefined) {
    throw new InputError(
      value
        ? `Invalid request: the header If-Match is ${value}, but must be the ETag of what was read, such as "7"`
        : 'Invalid request: the header If-Match is missing. Send the ETag of what was read, such as "7"',
    );
  }
  return Number(revision);
}

/**
 * Sets the ETag of an answer that has a revision: the revision, and a hash of
 * the rest. The answer holds more than what is kept under the revision (people
 * from the catalog, what lies ahead of now), and a cache must not take it for
 * unchanged while that changes.
 */
export function setRevision(
  { revisioned }: Endpoint,
  response: Response,
  answer: unknown,
  body: string,
): void {
  if (
    revisioned &&
    typeof answer === 'object' &&
    answer !== null &&
    'revision' in answer
  ) {
    const hash = createHash('sha256').update(body).digest('base64url');
    response.set('ETag', `"${answer.revision}-${hash.slice(0, 22)}"`);
  }
}
