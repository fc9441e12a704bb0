import { useNavigate, useSearchParams } from 'react-router-dom';
import { RotationEditor } from '../editor';
import { RotationList } from './RotationList';

/** The editor of a rotation that is new, before the list of all. */
export function NewRotation() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <>
      <RotationList />
      <RotationEditor
        owner={search.get('owner') ?? undefined}
        onSaved={({ id }) => navigate(`../${id}`, { replace: true })}
        onClose={() => navigate('..')}
      />
    </>
  );
}
