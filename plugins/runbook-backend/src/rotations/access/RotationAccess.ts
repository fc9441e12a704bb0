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
import {
  colleaguesFrom,
  concernedByOverride,
  participantsFrom,
} from './concerned';
import { RotationAnswers } from '../answers';
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
  readonly #answers: RotationAnswers;
  readonly #now: () => number;

  constructor(options: {
    store: RotationStore;
    permissions: RotationPermissions;
    answers: RotationAnswers;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#answers = options.answers;
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
              concerned: await this.#concernedBy(stored, params, body),
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

  async #concernedBy(
    stored: StoredRotation,
    { overrideId, swapId }: RotationParams,
    body: RotationBody,
  ): Promise<string[]> {
    if (overrideId !== undefined) {
      const laid = stored.overrides.find(({ id }) => id === overrideId);
      return laid ? this.#concernedByLaid(stored, laid) : [];
    }
    if ('kind' in body) {
      return this.#concernedByOverride(stored, body);
    }
    if (swapId !== undefined) {
      // Whoever was asked may take it; who may withdraw it is checked there.
      const swap = stored.swaps.find(({ id }) => id === swapId);
      return swap
        ? [
            swap.user,
            ...(swap.to === undefined
              ? await this.#colleagues(stored)
              : [swap.to]),
          ]
        : [];
    }
    return 'user' in body ? [body.user] : participantsFrom(stored, this.#now());
  }

  /** Whom an override that is laid concerns: those whom it displaces, too. */
  async #concernedByLaid(
    stored: StoredRotation,
    laid: StoredRotation['overrides'][number],
  ): Promise<string[]> {
    const overrides = stored.overrides.filter(({ id }) => id !== laid.id);
    return [
      laid.createdBy,
      laid.user,
      ...(laid.kind === 'replace' ? [laid.by] : []),
      ...(await this.#concernedByOverride({ ...stored, overrides }, laid)),
    ];
  }

  async #colleagues(stored: StoredRotation): Promise<string[]> {
    const now = this.#now();
    const [resolved] = await this.#answers.resolve([stored], around(now));
    return resolved ? colleaguesFrom(resolved, now) : [];
  }

  async #concernedByOverride(
    stored: StoredRotation,
    override: NewOverride,
  ): Promise<string[]> {
    const now = this.#now();
    const [resolved] = await this.#answers.resolve(
      [stored],
      rangeOf(override, now),
    );
    return resolved ? concernedByOverride(resolved, override, now) : [];
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
