import { ResponseError } from '@backstage/errors';
import { useCallback } from 'react';
import { useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';

/** Tells why a change was not made, and what to do. */
export function useChangeErrorText(): (error: Error) => string {
  const { t } = useRunbookTranslation();
  const errorText = useErrorText();
  return useCallback(
    (error: Error) => {
      // The back end says which rule refuses, or what is gone.
      if (
        error instanceof ResponseError &&
        [403, 404].includes(error.statusCode)
      ) {
        return error.cause.message;
      }
      return error.name === 'TypeError'
        ? t('rotation.actions.unreachable')
        : errorText(error);
    },
    [t, errorText],
  );
}
