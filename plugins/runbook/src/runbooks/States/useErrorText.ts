import { ResponseError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { runbookTranslationRef } from '../../translation';

/** Tells why a request failed, in words for the reader. */
export function useErrorText(): (error: Error) => string {
  const { t } = useTranslationRef(runbookTranslationRef);
  return useCallback(
    (error: Error) => {
      if (error instanceof ResponseError) {
        switch (error.statusCode) {
          case 401:
            return t('error.notSignedIn');
          case 403:
            return t('error.notPermitted');
          case 404:
            return t('error.notFound');
          default:
            return error.cause.message || error.message;
        }
      }
      // What fetch throws when there is no answer at all.
      return error.name === 'TypeError'
        ? t('error.unreachable')
        : error.message;
    },
    [t],
  );
}
