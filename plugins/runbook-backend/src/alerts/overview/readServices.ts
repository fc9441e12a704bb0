import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { MAX_ASKED_SERVICES } from 'backstage-plugin-runbook-common';

/**
 * The full references in a list that is separated by commas, each once.
 *
 * @throws InputError - for what is no reference, and for too many.
 */
export function readServices(text: string): string[] {
  const refs = new Set(
    text
      .split(',')
      .filter(Boolean)
      .map(ref => {
        try {
          return stringifyEntityRef(parseEntityRef(ref));
        } catch {
          throw new InputError(
            `Invalid request: query.services has ${JSON.stringify(
              ref,
            )}, but takes full references such as component:default/parcel-api`,
          );
        }
      }),
  );
  if (refs.size > MAX_ASKED_SERVICES) {
    throw new InputError(
      `Invalid request: query.services has ${refs.size} services; ask for no more than ${MAX_ASKED_SERVICES} at once`,
    );
  }
  return [...refs];
}
