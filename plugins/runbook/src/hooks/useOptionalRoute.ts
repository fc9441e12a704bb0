import { RouteRef, SubRouteRef, useRouteRef } from '@backstage/core-plugin-api';

type Params = { [name in string]: string } | undefined;

/**
 * Where a route is mounted, or undefined in an app that did not mount it: a
 * card must not fail because the page that it links to is left out.
 */
export function useOptionalRoute<TParams extends Params>(
  ref: RouteRef<TParams> | SubRouteRef<TParams>,
): ReturnType<typeof useRouteRef<false, TParams>> | undefined {
  try {
    return useRouteRef(ref);
  } catch {
    // It calls the same hooks before it throws.
    return undefined;
  }
}
