const PREFIX = 'run.';

/**
 * The run that the query of an address opens on the card of a procedure.
 *
 * @remarks `run.<fragment>=<id>`, so that a link shows colleagues the same run.
 */
export function openRunOf(search: string, fragment: string) {
  return new URLSearchParams(search).get(PREFIX + fragment) ?? undefined;
}

/** The query with another run, or none, and everything else left as it was. */
export function withOpenRun(
  search: string,
  fragment: string,
  id: string | undefined,
): string {
  const params = new URLSearchParams(search);
  if (id === undefined) {
    params.delete(PREFIX + fragment);
  } else {
    params.set(PREFIX + fragment, id);
  }
  return params.toString();
}
