import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import {
  RotationDetail,
  rotationUpdatePermission,
} from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { RotationEditor } from '../editor';

export interface EditRotationProps {
  detail: RotationDetail;
  onSaved: (saved: RotationDetail) => void;
  onDeleted: () => void;
}

/** Opens the editor of the rotation, for those who may change it. */
export function EditRotation(props: EditRotationProps) {
  const { detail, onSaved, onDeleted } = props;
  const { t } = useRunbookTranslation();
  const [editing, setEditing] = useState(false);
  const { allowed } = usePermission({
    permission: rotationUpdatePermission,
    resourceRef: detail.id,
  });
  if (!allowed) {
    return null;
  }
  return (
    <>
      <Button
        variant="outlined"
        color="primary"
        onClick={() => setEditing(true)}
      >
        {t('rotation.page.edit')}
      </Button>
      {editing && (
        <RotationEditor
          rotation={detail}
          onSaved={saved => {
            setEditing(false);
            onSaved(saved);
          }}
          onDeleted={() => {
            setEditing(false);
            onDeleted();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}
