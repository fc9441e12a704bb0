import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/**
 * @param what - all of what it is about, in words: `incidents`
 * @throws NotAllowedError - unless the caller has the permission whatever the
 * resource is.
 */
export async function requireForAll(
  permissions: PermissionsService,
  permission: ResourcePermission,
  what: string,
  credentials: BackstageCredentials,
): Promise<undefined> {
  const [decision] = await permissions.authorizeConditional([{ permission }], {
    credentials,
  });
  if (decision?.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You do not have the permission ${permission.name} for all ${what}`,
    );
  }
  return undefined;
}
