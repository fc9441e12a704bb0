import { useRunbookTranslation } from '../../translation';
import { useIncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { Panel } from '../layout';
import { LastUpdate } from './LastUpdate';
import { UpdateForm } from './UpdateForm';

/** How things stand, and the form to say it anew. */
export function StatusUpdate() {
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  return (
    <Panel title={t('incident.update.title')} id="update">
      <LastUpdate />
      {detail.may.update && isOpen(detail) && <UpdateForm />}
    </Panel>
  );
}
