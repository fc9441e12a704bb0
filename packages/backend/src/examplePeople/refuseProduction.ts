/**
 * Throws outside development: whoever can reach the portal could otherwise be
 * anyone.
 */
export function refuseProduction(environment: string | undefined): void {
  if (environment !== 'development') {
    throw new Error(
      'The example-people sign-in lets everyone be anyone and runs only with NODE_ENV=development. Remove it from packages/backend/src/index.ts and add a real sign-in provider; see https://backstage.io/docs/auth/',
    );
  }
}
