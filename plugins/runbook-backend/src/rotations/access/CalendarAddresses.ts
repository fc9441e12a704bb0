import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RotationChange,
  RotationDetail,
  RotationLayer,
  rotationUpdatePermission,
} from 'backstage-plugin-runbook-common';
import { StoredRotation } from '../store';
import { participantsFrom } from './concerned';
import { RotationPermissions } from './RotationPermissions';

/**
 * Keeps the addresses of calendars to those who may change their rotation: the
 * private address of a calendar opens it to whoever has it. Everybody else gets
 * the host, which says where the layer is kept.
 */
export class CalendarAddresses {
  readonly #permissions: Pick<RotationPermissions, 'check'>;
  readonly #now: () => number;

  constructor(options: {
    permissions: Pick<RotationPermissions, 'check'>;
    now: () => number;
  }) {
    this.#permissions = options.permissions;
    this.#now = options.now;
  }

  /** A rotation as the caller may see it. */
  async inDetail(
    detail: RotationDetail,
    stored: StoredRotation,
    credentials: BackstageCredentials,
  ): Promise<RotationDetail> {
    const hasAddress = detail.versions.some(({ layers }) =>
      layers.some(layer => layer.kind === 'calendar' && layer.url),
    );
    if (!hasAddress || (await this.#mayChange(stored, credentials))) {
      return detail;
    }
    return {
      ...detail,
      versions: detail.versions.map(version => ({
        ...version,
        layers: version.layers.map(withHost),
      })),
    };
  }

  /** Changes of a rotation as the caller may see them. */
  async inChanges(
    changes: readonly RotationChange[],
    stored: StoredRotation,
    credentials: BackstageCredentials,
  ): Promise<RotationChange[]> {
    const hidden = changes.map(({ before, after, ...change }) => ({
      ...change,
      ...(before !== undefined && { before: withHosts(before) }),
      ...(after !== undefined && { after: withHosts(after) }),
    }));
    const hasAddress = JSON.stringify(hidden) !== JSON.stringify(changes);
    return !hasAddress || (await this.#mayChange(stored, credentials))
      ? [...changes]
      : hidden;
  }

  async #mayChange(
    stored: StoredRotation,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { id, owner } = stored;
    const concerned = participantsFrom(stored, this.#now());
    const [allowed] = await this.#permissions.check(
      [
        {
          permission: rotationUpdatePermission,
          resource: { id, owner, concerned },
        },
      ],
      credentials,
    );
    return allowed === true;
  }
}

function withHost(layer: RotationLayer): RotationLayer {
  return layer.kind === 'calendar' && layer.url
    ? { ...layer, url: new URL(layer.url).origin }
    : layer;
}

/** The same of layers anywhere in what a change keeps. */
function withHosts(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withHosts);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const isCalendar = 'kind' in value && value.kind === 'calendar';
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      isCalendar && key === 'url' && typeof part === 'string'
        ? new URL(part).origin
        : withHosts(part),
    ]),
  );
}
