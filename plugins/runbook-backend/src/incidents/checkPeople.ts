import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { PeopleDirectory } from '../catalog';

/** @throws InputError - naming those that the catalog does not show. */
export async function checkPeople(
  field: string,
  refs: readonly string[],
  options: {
    people: Pick<PeopleDirectory, 'findMissing'>;
    credentials: BackstageCredentials;
  },
): Promise<void> {
  const missing = await options.people.findMissing(refs, options.credentials);
  if (missing.length > 0) {
    throw new InputError(
      `Invalid request: ${field}: there is no ${missing.join(
        ', ',
      )} in the catalog, or you may not see it`,
    );
  }
}
