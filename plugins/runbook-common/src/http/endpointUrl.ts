import { Endpoint, EndpointParams, EndpointQuery } from './endpoint';

/**
 * The address of an endpoint.
 *
 * @param baseUrl - of the plugin, as the discovery service tells it
 * @param endpoint - one of the table
 * @param request - its parameters and query; fields of the query that are
 * undefined are left out
 *
 * @public
 */
export function endpointUrl<E extends Endpoint>(
  baseUrl: string,
  { path }: E,
  request: { params: EndpointParams<E>; query?: EndpointQuery<E> },
): string {
  return `${baseUrl}${fillPath(path, request.params)}${searchOf(
    request.query,
  )}`;
}

function fillPath(path: string, params: Record<string, unknown>): string {
  return path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
}

function searchOf(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return search && `?${search}`;
}
