import { randomUUID } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  CalendarToken,
  calendarTokenEndpoints,
  MAX_CALENDAR_TOKENS,
  rotationReadPermission,
} from 'backstage-plugin-runbook-common';
import { EndpointHandlers, userOf } from '../../http';
import { RotationAccess, RotationPermissions } from '../access';
import { StoredRotation } from '../store';
import { CalendarTokenStore, hashOf, newSecret, StoredToken } from './tokens';

/** What the endpoints do by which people manage their feeds. */
export function createTokenHandlers(options: {
  access: RotationAccess;
  permissions: RotationPermissions;
  tokens: CalendarTokenStore;
  /** Address of the API as calendars reach it. */
  baseUrl: string;
  now: () => number;
}): EndpointHandlers<typeof calendarTokenEndpoints, unknown> {
  const { access, permissions, tokens, baseUrl, now } = options;

  const read = (id: string, credentials: BackstageCredentials) =>
    access.authorize({
      params: { id },
      body: {},
      permission: rotationReadPermission,
      credentials,
    });

  /** What a token opens, as long as its owner may read it. */
  const stillReadable = async (
    { rotation }: StoredToken,
    credentials: BackstageCredentials,
  ): Promise<StoredRotation | 'own' | undefined> => {
    try {
      if (rotation !== undefined) {
        return await read(rotation, credentials);
      }
      await permissions.readable(credentials);
      return 'own';
    } catch (error) {
      if (isError(error) && /^Not(Found|Allowed)Error$/.test(error.name)) {
        return undefined;
      }
      throw error;
    }
  };

  return {
    listCalendarTokens: async ({ credentials }) => {
      const owner = callerOf(credentials);
      const listed: CalendarToken[] = [];
      for (const token of await tokens.list(owner)) {
        const rotation = await stillReadable(token, credentials);
        listed.push(toAnswer(token, rotation ?? 'unreadable'));
      }
      return { tokens: listed };
    },

    closeUnreadableCalendarTokens: async ({ credentials, audit }) => {
      const owner = callerOf(credentials);
      const closed: string[] = [];
      for (const token of await tokens.list(owner)) {
        if (!(await stillReadable(token, credentials))) {
          await tokens.remove(owner, token.id);
          closed.push(token.id);
        }
      }
      audit({ tokenIds: closed });
      return { closed: closed.length };
    },

    createCalendarToken: async ({ body, credentials, audit }) => {
      const { rotation: id, label } = body;
      const owner = callerOf(credentials);
      // Whoever may read no rotation at all may not subscribe to their shifts.
      await permissions.readable(credentials);
      const rotation =
        id === undefined ? ('own' as const) : await read(id, credentials);
      const token: StoredToken = {
        id: randomUUID(),
        owner,
        ...(id !== undefined && { rotation: id }),
        ...(label !== undefined && { label }),
        createdAt: new Date(now()).toISOString(),
      };
      const secret = newSecret();
      await tokens.add(token, hashOf(secret), MAX_CALENDAR_TOKENS);
      audit({ tokenId: token.id, ...(id !== undefined && { rotation: id }) });
      const path =
        id === undefined ? 'on-call' : `rotations/${encodeURIComponent(id)}`;
      return {
        token: toAnswer(token, rotation),
        url: `${baseUrl}/${path}/calendar.ics?token=${secret}`,
      };
    },

    deleteCalendarToken: async ({ params, credentials }) => {
      const removed = await tokens.remove(
        callerOf(credentials),
        params.tokenId,
      );
      if (!removed) {
        throw new NotFoundError(
          `You have no calendar feed ${params.tokenId}; it may be revoked already`,
        );
      }
      return {};
    },
  };
}

function callerOf(credentials: BackstageCredentials): string {
  const user = userOf(credentials);
  if (user === undefined) {
    throw new NotAllowedError(
      'Calendar feeds belong to people: a service reads /on-call and /rotations/:id/shifts with its own token',
    );
  }
  return user;
}

function toAnswer(
  { id, rotation: of, label, createdAt, lastUsedAt }: StoredToken,
  rotation: StoredRotation | 'own' | 'unreadable',
): CalendarToken {
  return {
    id,
    ...(rotation === 'unreadable' && { unreadable: true }),
    ...(of !== undefined && {
      rotation: {
        id: of,
        title: typeof rotation === 'string' ? of : rotation.title,
      },
    }),
    ...(label !== undefined && { label }),
    createdAt,
    ...(lastUsedAt !== undefined && { lastUsedAt }),
  };
}
