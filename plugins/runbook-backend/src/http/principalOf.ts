import { BackstageCredentials } from '@backstage/backend-plugin-api';

interface AnyPrincipal {
  type?: unknown;
  userEntityRef?: unknown;
  subject?: unknown;
}

/**
 * Who a caller is, as records keep it: the reference of a user, or
 * `service:<subject>`.
 */
export function principalOf({ principal }: BackstageCredentials): string {
  return (
    userOf({ principal }) ??
    `service:${isObject(principal) ? String(principal.subject) : 'unknown'}`
  );
}

/** Reference of the user who calls; undefined where a service does. */
export function userOf({
  principal,
}: Pick<BackstageCredentials, 'principal'>): string | undefined {
  return isObject(principal) &&
    principal.type === 'user' &&
    typeof principal.userEntityRef === 'string'
    ? principal.userEntityRef
    : undefined;
}

function isObject(value: unknown): value is AnyPrincipal {
  return typeof value === 'object' && value !== null;
}
