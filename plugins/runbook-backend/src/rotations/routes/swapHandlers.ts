import { randomUUID } from 'node:crypto';
import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  CalendarState,
  rotationEndpoints,
} from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import { EndpointHandlers, principalOf, userOf } from '../../http';
import { RotationAnswers } from '../answers';
import {
  checkAsker,
  checkReferences,
  namedBySwap,
  planSwap,
  planSwapTake,
  planSwapWithdrawal,
  refuse,
} from '../edits';
import { around, DAY } from '../ranges';
import { RotationWriter } from '../RotationWriter';
import { StoredRotation } from '../store';

/** Swaps whose time is over are known this long, to say what became of them. */
const KNOWN_SINCE = 400 * DAY;

type SwapEndpoints = Pick<
  typeof rotationEndpoints,
  'createSwap' | 'takeSwap' | 'withdrawSwap'
>;

/** What the endpoints of swaps do. */
export function createSwapHandlers(options: {
  people: PeopleDirectory;
  userInfo: UserInfoService;
  answers: RotationAnswers;
  writer: RotationWriter;
  now: () => number;
}): EndpointHandlers<SwapEndpoints, StoredRotation> {
  const { people, userInfo, answers, writer, now } = options;

  const callerOf = async (credentials: BackstageCredentials) => {
    const isService = userOf(credentials) === undefined;
    return {
      by: principalOf(credentials),
      isService,
      claims: isService
        ? []
        : (await userInfo.getUserInfo(credentials)).ownershipEntityRefs,
    };
  };

  // Read before the write: they do not change with the rotation.
  const calendarsOf = async (
    rotation: StoredRotation,
  ): Promise<CalendarState[]> => {
    const [resolved] = await answers.resolve([rotation], around(now()));
    return resolved?.calendars ?? [];
  };

  return {
    createSwap: async context => {
      const { params, body, resource, credentials } = context;
      checkAsker(body.user, await callerOf(credentials), resource.owner);
      refuse(await checkReferences(namedBySwap(body), { people, credentials }));
      const calendars = await calendarsOf(resource);
      return writer.change(params.id, context, {}, (current, made) =>
        planSwap(current, body, { ...made, id: randomUUID() }, calendars),
      );
    },

    takeSwap: async context => {
      const { params, resource, credentials } = context;
      const taker = userOf(credentials);
      if (taker === undefined) {
        throw new NotAllowedError(
          'Only a person can take a swap, signed in as themselves; a service cannot be on call',
        );
      }
      const calendars = await calendarsOf(resource);
      return writer.change(
        params.id,
        context,
        { since: KNOWN_SINCE },
        (current, made) =>
          planSwapTake(current, params.swapId, made, calendars),
      );
    },

    withdrawSwap: async context => {
      const { params, resource, credentials } = context;
      const caller = await callerOf(credentials);
      return writer.change(
        params.id,
        context,
        { since: KNOWN_SINCE },
        (current, { at }) => {
          const swap = current.swaps.find(({ id }) => id === params.swapId);
          if (swap) {
            checkAsker(swap.user, caller, resource.owner);
          }
          return planSwapWithdrawal(current, params.swapId, at);
        },
      );
    },
  };
}
