import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** One person of the example company. */
export interface ExamplePerson {
  entityRef: string;
  displayName: string;
  /** Names of the groups, for the reader. */
  groups: string[];
}

/** The people that one may sign in as; none where the back end runs in production. */
export function useExamplePeople() {
  const discovery = useApi(discoveryApiRef);
  return useAsyncRetry(async (): Promise<ExamplePerson[]> => {
    const baseUrl = await discovery.getBaseUrl('example-people');
    const response = await fetch(`${baseUrl}/people`);
    if (response.status === 404) {
      return [];
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()).items;
  }, [discovery]);
}
