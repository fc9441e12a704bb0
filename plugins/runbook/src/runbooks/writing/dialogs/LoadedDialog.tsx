import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { WrittenProcedure } from 'backstage-plugin-runbook-common';
import { ReactNode, useEffect, useState } from 'react';
import { procedureApiRef } from '../../../api';
import { LoadingSkeleton, useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';

const TITLE_ID = 'runbook-procedure-loading';

export interface LoadedDialogProps {
  entityRef: string;
  slugs: readonly string[];
  title: string;
  onClose: () => void;
  children: (procedures: readonly WrittenProcedure[]) => ReactNode;
}

/** Loads procedures with their text, and then shows what is made of them. */
export function LoadedDialog(props: LoadedDialogProps) {
  const { entityRef, title, onClose, children } = props;
  const { t } = useRunbookTranslation();
  const api = useApi(procedureApiRef);
  const errorText = useErrorText({
    notPermitted: t('written.notPermitted'),
    notFound: t('written.notFound'),
  });
  const [loaded, setLoaded] = useState<readonly WrittenProcedure[]>();
  const [error, setError] = useState<Error>();
  const slugs = props.slugs.join('\n');
  useEffect(() => {
    let gone = false;
    Promise.all(
      slugs.split('\n').map(slug => api.getProcedure({ entityRef, slug })),
    ).then(
      procedures => !gone && setLoaded(procedures),
      failure => !gone && setError(toError(failure)),
    );
    return () => {
      gone = true;
    };
  }, [api, entityRef, slugs]);
  if (loaded) {
    return <>{children(loaded)}</>;
  }
  return (
    <Dialog open fullWidth onClose={onClose} aria-labelledby={TITLE_ID}>
      <DialogTitle id={TITLE_ID}>{title}</DialogTitle>
      <DialogContent>
        {error ? (
          <p role="alert">
            {t('written.editor.loadFailed', { reason: errorText(error) })}
          </p>
        ) : (
          <LoadingSkeleton lines={4} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('written.editor.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
