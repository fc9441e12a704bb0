import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  NewOverride,
  NewSwap,
  rotationReadPermission,
  RotationUpdate,
} from 'backstage-plugin-runbook-common';
import { around } from '../ranges';
import { RotationStore, StoredRotation } from '../store';
import { concernedByOverride, participantsFrom } from './concerned';
import { RotationPermissions } from './RotationPermissions';

/** The parameters of a path that names a rotation. */
export interface RotationParams {
  id: string;
  overrideId?: string;
  swapId?: string;
}

type RotationBody = NewOverride | NewSwap | RotationUpdate | object;

/** Lets a caller at a rotation, or says why not. */
export class RotationAccess {
  readonly #store: RotationStore;
  readonly #permissions: RotationPermissions;
  readonly #now: () => number;

  constructor(options: {
    store: RotationStore;
    permissions: RotationPermissions;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#permissions = options.permissions;
    this.#now = options.now;
  }

  /**
   * The rotation, with what is within 400 days of now or in the time that the
   * request is about.
   *
   * @throws NotFoundError - for a rotation that the caller may not read exactly
   * as for one that does not exist.
   * @throws NotAllowedError - when the policy says no to anything else.
   */
  async authorize(options: {
    params: RotationParams;
    body: RotationBody;
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<StoredRotation> {
    const { params, body, permission, credentials } = options;
    const now = this.#now();
    const stored = await this.#store.find(params.id, rangeOf(body, now));
    if (stored) {
      const { id, owner } = stored;
      const [readable, allowed] = await this.#permissions.check(
        [
          {
            permission: rotationReadPermission,
            resource: { id, owner, concerned: participantsFrom(stored, now) },
          },
          {
            permission,
            resource: {
              id,
              owner,
              concerned: concernedBy(stored, params, body, now),
            },
          },
        ],
        credentials,
      );
      if (readable && allowed) {
        return stored;
      }
      if (readable) {
        throw new NotAllowedError(
          `You do not have the permission ${permission.name} for the rotation ${id} of ${owner}`,
        );
      }
    }
    throw new NotFoundError(
      `There is no rotation ${params.id}, or you may not see it`,
    );
  }
}

/** Within it stand all that tells whom the request concerns. */
function rangeOf(body: RotationBody, now: number) {
  const range = around(now);
  return 'start' in body && 'end' in body
    ? {
        start: Math.min(range.start, Date.parse(body.start)),
        end: Math.max(range.end, Date.parse(body.end)),
      }
    : range;
}

function concernedBy(
  stored: StoredRotation,
  { overrideId, swapId }: RotationParams,
  body: RotationBody,
  now: number,
): string[] {
  if (overrideId !== undefined) {
    const override = stored.overrides.find(({ id }) => id === overrideId);
    return override
      ? [override.user, ...concernedByLaid(stored, override, now)]
      : [];
  }
  if ('kind' in body) {
    return concernedByOverride(stored, body, now);
  }
  if (swapId !== undefined) {
    // Whoever was asked may take it; who may withdraw it is checked there.
    const swap = stored.swaps.find(({ id }) => id === swapId);
    return swap
      ? [
          swap.user,
          ...(swap.to === undefined
            ? participantsFrom(stored, now)
            : [swap.to]),
        ]
      : [];
  }
  if ('user' in body) {
    return [body.user];
  }
  return participantsFrom(stored, now);
}

/** Whom an override that is laid concerns: those it displaces, too. */
function concernedByLaid(
  stored: StoredRotation,
  laid: StoredRotation['overrides'][number],
  now: number,
): string[] {
  const without = {
    ...stored,
    overrides: stored.overrides.filter(({ id }) => id !== laid.id),
  };
  return [
    laid.createdBy,
    ...(laid.kind === 'replace' ? [laid.by] : []),
    ...concernedByOverride(without, laid, now),
  ];
}
