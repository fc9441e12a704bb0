import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useState } from 'react';
import { procedureApiRef } from '../../../api';
import { useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { WritingTarget } from '../WritingContext';

const TITLE_ID = 'runbook-procedure-delete';

export interface DeleteDialogProps {
  entityRef: string;
  target: WritingTarget;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks before a procedure is deleted. */
export function DeleteDialog(props: DeleteDialogProps) {
  const { entityRef, target, onDeleted, onClose } = props;
  const { t } = useRunbookTranslation();
  const api = useApi(procedureApiRef);
  const errorText = useErrorText({
    notPermitted: t('written.notPermitted'),
    notFound: t('written.notFound'),
  });
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const remove = async () => {
    setState({ busy: true });
    try {
      const { slug, revision } = target;
      await api.deleteProcedure({ entityRef, slug }, { revision });
      onDeleted();
    } catch (error) {
      setState({ busy: false, error: toError(error) });
    }
  };
  const { busy, error } = state;
  const isChanged = error instanceof ResponseError && error.statusCode === 409;
  return (
    <Dialog open onClose={onClose} aria-labelledby={TITLE_ID}>
      <DialogTitle id={TITLE_ID}>
        {t('written.remove.title', { title: target.title })}
      </DialogTitle>
      <DialogContent>
        <p>{t('written.remove.text')}</p>
        {error && (
          <p role="alert">
            {isChanged
              ? t('written.remove.changed')
              : t('written.failed', { reason: errorText(error) })}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('written.remove.keep')}</Button>
        <Button
          variant="outlined"
          onClick={busy ? undefined : remove}
          aria-disabled={busy}
        >
          {t('written.remove.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
