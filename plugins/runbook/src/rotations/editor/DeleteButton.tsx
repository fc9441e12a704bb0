import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import DeleteIcon from '@material-ui/icons/Delete';
import {
  RotationDetail,
  rotationDeletePermission,
} from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { DeleteRotation } from './panels/DeleteRotation';

export interface DeleteButtonProps {
  rotation: RotationDetail;
  onDeleted: () => void;
}

/** Deletes the rotation, for those who may. */
export function DeleteButton({ rotation, onDeleted }: DeleteButtonProps) {
  const { t } = useRunbookTranslation();
  const [asking, setAsking] = useState(false);
  const { allowed } = usePermission({
    permission: rotationDeletePermission,
    resourceRef: rotation.id,
  });
  if (!allowed) {
    return null;
  }
  return (
    <div>
      <Button startIcon={<DeleteIcon />} onClick={() => setAsking(true)}>
        {t('rotation.editor.remove.button')}
      </Button>
      {asking && (
        <DeleteRotation
          rotation={rotation}
          onDeleted={onDeleted}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
