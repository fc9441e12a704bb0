import { quantile, Requests } from '../portal/requests';
import { markdownTable } from './table';
import { tell } from './tell';

/** Requests that are not counted, until the code is compiled. */
const WARM_UP = 10;

/** What is asked, by name; a path that is not the same each time is made. */
export type Asked = readonly (readonly [
  name: string,
  path: string | (() => string),
])[];

/**
 * Milliseconds of each of some requests, which take turns: a Markdown table in
 * which the first, a page of the catalog, is what the others are beside.
 */
export async function besideFirst(
  requests: Requests,
  asked: Asked,
  reads: number,
): Promise<string[]> {
  const times = asked.map((): number[] => []);
  for (let read = -WARM_UP; read < reads; read += 1) {
    for (const [index, [, path]] of asked.entries()) {
      const time = await requests.time(
        typeof path === 'string' ? path : path(),
      );
      if (read >= 0) {
        times[index]?.push(time);
      }
    }
  }
  const ofCatalog = quantile(times[0] ?? [], 0.5);
  return markdownTable([
    ['request', 'median', 'p99', "median / the catalog's"],
    ...asked.map(([name], index) => {
      const own = times[index] ?? [];
      const median = quantile(own, 0.5);
      return [
        name,
        tell(median),
        tell(quantile(own, 0.99)),
        `${(median / ofCatalog).toFixed(2)} ×`,
      ];
    }),
  ]);
}
