import { matchPath } from 'react-router-dom';

/**
 * Where the catalog's page of an entity is, unless it was moved. A child of the
 * app's root cannot ask: it is there before the app's routes are.
 */
const ENTITY_PAGE = '/catalog/:namespace/:kind/:name/*';

/** The entity on whose page the reader is, by the address. */
export function entityOfPath(
  pathname: string,
): { kind: string; namespace: string; name: string } | undefined {
  const { kind, namespace, name }: Record<string, string | undefined> = {
    ...matchPath(ENTITY_PAGE, pathname)?.params,
  };
  return kind && namespace && name ? { kind, namespace, name } : undefined;
}
