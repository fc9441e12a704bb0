import { NotAllowedError } from '@backstage/errors';
import { onCallEndpoints } from 'backstage-plugin-runbook-common';
import { EndpointHandlers, userOf, writeCursor } from '../../http';
import { Readable } from '../access';
import { RotationAnswers } from '../answers';
import { findMyOnCall } from '../findMyOnCall';
import { findOnCall } from '../findOnCall';
import { around } from '../ranges';
import { RotationStore } from '../store';
import { readIdCursor } from './cursors';

/** Rotations a page, unless asked otherwise. */
const PAGE = 50;

type ListEndpoints = Omit<typeof onCallEndpoints, 'createRotation'>;

/** What the endpoints do that tell of several rotations. */
export function createListHandlers(
  options: Parameters<typeof findOnCall>[0] &
    Parameters<typeof findMyOnCall>[0] & {
      store: RotationStore;
      answers: RotationAnswers;
      now: () => number;
    },
): EndpointHandlers<ListEndpoints, Readable> {
  const { store, answers, now } = options;
  return {
    listRotations: async ({ query, resource, credentials }) => {
      const { owner, limit = PAGE } = query;
      const at = now();
      const after = readIdCursor(query.cursor);
      const found = await store.list({
        ...(resource !== undefined && { readable: resource }),
        ...(owner !== undefined && { owner }),
        ...(after !== undefined && { after }),
        limit: limit + 1,
        range: around(at),
      });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        rotations: await answers.onCall(page, at, credentials),
        ...(found.length > limit &&
          last && { nextCursor: writeCursor(last.id) }),
      };
    },

    getOnCall: async ({ query, resource, credentials }) => {
      const at = query.at === undefined ? now() : Date.parse(query.at);
      return findOnCall(options, {
        entityRef: query.entityRef,
        at,
        readable: resource,
        credentials,
      });
    },

    getMyOnCall: async ({ resource, credentials }) => {
      const user = userOf(credentials);
      if (user === undefined) {
        throw new NotAllowedError(
          'Only a person is on call. Sign in as one, or ask for a person with GET /on-call?entityRef=user:default/name',
        );
      }
      return findMyOnCall(options, {
        user,
        at: now(),
        readable: resource,
        credentials,
      });
    },
  };
}
