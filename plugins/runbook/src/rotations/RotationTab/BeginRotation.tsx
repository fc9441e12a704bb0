import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { useRunbookTranslation } from '../../translation';
import { RotationEditor, RunbookRotationOffer } from '../editor';
import { useMyGroups } from '../people/useMyGroups';

export interface BeginRotationProps {
  /** Owner of the service. */
  owner?: string;
  onCreated: () => void;
}

/** The ways to give a service its first rotation: anew, or from its runbook. */
export function BeginRotation({ owner, onCreated }: BeginRotationProps) {
  const { t } = useRunbookTranslation();
  const { entity } = useEntity();
  const groups = useMyGroups();
  const [creating, setCreating] = useState(false);
  if (groups.length === 0) {
    // Whoever belongs to no group has none to make a rotation for.
    return null;
  }
  const created = () => {
    setCreating(false);
    onCreated();
  };
  const group = owner?.startsWith('group:') ? owner : undefined;
  return (
    <>
      <p>
        <Button
          variant="contained"
          color="primary"
          onClick={() => setCreating(true)}
        >
          {t('rotation.list.new')}
        </Button>
      </p>
      <RunbookRotationOffer
        entityRef={stringifyEntityRef(entity)}
        title={entity.metadata.title ?? entity.metadata.name}
        owner={group}
        onSaved={created}
      />
      {creating && (
        <RotationEditor
          owner={group}
          onSaved={created}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}
