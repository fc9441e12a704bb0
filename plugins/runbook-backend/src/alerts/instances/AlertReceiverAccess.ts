import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * Lets services with a token tell of alerts, as far as the token's restrictions
 * go, and never users: nobody is to make up an alert in somebody's name.
 */
export class AlertReceiverAccess {
  readonly #auth: AuthService;
  readonly #permissions: PermissionsService;

  constructor(options: { auth: AuthService; permissions: PermissionsService }) {
    this.#auth = options.auth;
    this.#permissions = options.permissions;
  }

  /** @throws NotAllowedError - when the caller is a user, or the token is for something else. */
  async authorize({
    permission,
    credentials,
  }: {
    permission: ResourcePermission;
    credentials: BackstageCredentials;
  }): Promise<undefined> {
    if (!this.#auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError(
        'Alerts are taken from services with a token of backend.auth.externalAccess',
      );
    }
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `The token is not for the permission ${permission.name}`,
      );
    }
    return undefined;
  }
}
