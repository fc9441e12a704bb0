import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { onCallEndpoints } from 'backstage-plugin-runbook-common';
import { EndpointHandlers, userOf, writeCursor } from '../../http';
import { Readable } from '../access';
import { RotationAnswers } from '../answers';
import { findMyOnCall } from '../findMyOnCall';
import { findOnCall } from '../findOnCall';
import { DAY } from '../ranges';
import { ListOptions, RotationStore } from '../store';
import { readIdCursor, readPlaceCursor, writePlace } from './cursors';
import { pageOf } from './pageOf';

/** Rotations a page, unless asked otherwise. */
const PAGE = 50;

/** Whoever is on call within as many days takes part in a rotation. */
const MINE_DAYS = 60;

type ListEndpoints = Omit<typeof onCallEndpoints, 'createRotation'>;

/** What the endpoints do that tell of several rotations. */
export function createListHandlers(
  options: Parameters<typeof findOnCall>[0] &
    Parameters<typeof findMyOnCall>[0] & {
      store: RotationStore;
      answers: RotationAnswers;
      userInfo: UserInfoService;
      now: () => number;
    },
): EndpointHandlers<ListEndpoints, Readable> {
  const { answers, userInfo, now } = options;

  const whoseAre = async (
    credentials: BackstageCredentials,
    is: boolean,
    at: number,
  ): Promise<NonNullable<ListOptions['mine']>> => {
    const ref = userOf(credentials);
    if (ref === undefined) {
      throw new InputError(
        'Invalid request: query.mine is for a person. Sign in as one, or ask by owner',
      );
    }
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    return {
      is,
      groups: ownershipEntityRefs.filter(owned => owned.startsWith('group:')),
      user: { ref, range: { start: at, end: at + MINE_DAYS * DAY } },
    };
  };

  return {
    listRotations: async ({ query, resource, credentials }) => {
      const { owner, mine, text, order, state, limit = PAGE } = query;
      const at = now();
      const byOwner = order === 'owner';
      const after = byOwner
        ? readPlaceCursor(query.cursor)
        : readIdCursor(query.cursor);
      const { page, goesOnAfter } = await pageOf(options, {
        ...(resource !== undefined && { readable: resource }),
        ...(owner !== undefined && { owner }),
        ...(mine !== undefined && {
          mine: await whoseAre(credentials, mine === 'true', at),
        }),
        ...(text !== undefined && { words: wordsOf(text) }),
        ...(after !== undefined && { after }),
        byOwner,
        limit,
        at,
        gapsOnly: state === 'gap',
      });
      return {
        rotations: await answers.onCall(page, at, credentials),
        ...(goesOnAfter && {
          nextCursor: byOwner
            ? writePlace(goesOnAfter)
            : writeCursor(goesOnAfter.id),
        }),
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

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
