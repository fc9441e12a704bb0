import { ResponseError } from '@backstage/errors';
import { useCallback } from 'react';
import { useRunbookTranslation } from '../translation';

/** What a refusal means for the thing that was asked for. */
export interface RefusalTexts {
  notPermitted: string;
  notFound: string;
}

/**
 * Tells why a request failed, in words for the reader.
 *
 * @param refusals - in place of those about a runbook
 */
export function useErrorText(
  refusals?: RefusalTexts,
): (error: Error) => string {
  const { t } = useRunbookTranslation();
  const notPermitted = refusals?.notPermitted ?? t('error.notPermitted');
  const notFound = refusals?.notFound ?? t('error.notFound');
  return useCallback(
    (error: Error) => {
      if (error instanceof ResponseError) {
        switch (error.statusCode) {
          case 401:
            return t('error.notSignedIn');
          case 403:
            return notPermitted;
          case 404:
            return notFound;
          default:
            return error.cause.message || error.message;
        }
      }
      // What fetch throws when there is no answer at all.
      return error.name === 'TypeError'
        ? t('error.unreachable')
        : error.message;
    },
    [t, notPermitted, notFound],
  );
}
