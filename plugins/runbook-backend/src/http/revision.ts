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
  const revision = /^"(\d{1,15})"$/.exec(value ?? '')?.[1];
  if (revision === undefined) {
    throw new InputError(
      value
        ? `Invalid request: the header If-Match is ${value}, but must be the ETag of what was read, such as "7"`
        : 'Invalid request: the header If-Match is missing. Send the ETag of what was read, such as "7"',
    );
  }
  return Number(revision);
}

/** Sends the revision of an answer as its ETag, where it has one. */
export function sendRevision(
  { revisioned }: Endpoint,
  response: Response,
  answer: unknown,
): void {
  if (
    revisioned &&
    typeof answer === 'object' &&
    answer !== null &&
    'revision' in answer
  ) {
    response.set('ETag', `"${answer.revision}"`);
  }
}
