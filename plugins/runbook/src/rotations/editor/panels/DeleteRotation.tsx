import { useApi } from '@backstage/core-plugin-api';
import { ResponseError, toError } from '@backstage/errors';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { RotationDetail } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { rotationApiRef } from '../../../api';
import { useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { useServicesNaming } from './useServicesNaming';

export interface DeleteRotationProps {
  rotation: RotationDetail;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks before a rotation is deleted, and says who would be left without one. */
export function DeleteRotation(props: DeleteRotationProps) {
  const { rotation, onDeleted, onClose } = props;
  const { id, title, owner, revision } = rotation;
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { people } = useEditor();
  const errorText = useErrorText({
    notPermitted: t('rotation.editor.notPermitted'),
    notFound: t('rotation.editor.notFound'),
  });
  const services = useServicesNaming(id);
  const [state, setState] = useState<{ busy: boolean; error?: Error }>({
    busy: false,
  });
  const remove = async () => {
    setState({ busy: true });
    try {
      await api.deleteRotation(id, { revision });
      onDeleted();
    } catch (error) {
      setState({ busy: false, error: toError(error) });
    }
  };
  const { error } = state;
  const isChanged = error instanceof ResponseError && error.statusCode === 409;
  return (
    <Dialog open onClose={onClose} aria-labelledby="rotation-editor-delete">
      <DialogTitle id="rotation-editor-delete">
        {t('rotation.editor.remove.title', { title })}
      </DialogTitle>
      <DialogContent>
        <p>{t('rotation.editor.remove.text')}</p>
        {services.state === 'loading' && (
          <p role="status">{t('rotation.editor.remove.looking')}</p>
        )}
        {services.state === 'failed' && (
          <p>{t('rotation.editor.remove.unknown')}</p>
        )}
        {services.state === 'known' && services.services.length > 0 && (
          <>
            <p>{t('rotation.editor.remove.named')}</p>
            <ul>
              {services.services.map(({ entityRef, name }) => (
                <li key={entityRef}>{name}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          {t('rotation.editor.remove.owned', { owner: people.nameOf(owner) })}
        </p>
        {error && (
          <p role="alert">
            {isChanged
              ? t('rotation.editor.remove.changed')
              : t('rotation.editor.remove.failed', {
                  reason: errorText(error),
                })}
          </p>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('rotation.editor.remove.keep')}</Button>
        <Button
          variant="outlined"
          onClick={state.busy ? undefined : remove}
          aria-disabled={state.busy}
        >
          {t('rotation.editor.remove.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
