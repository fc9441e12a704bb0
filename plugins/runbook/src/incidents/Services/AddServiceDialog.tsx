import { useState } from 'react';
import { ChangeDialog } from '../../forms';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { ChosenService, ServicePicker } from './ServicePicker';

/** Adds a further affected service. */
export function AddServiceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  const [service, setService] = useState<ChosenService>();
  const submit = async () => {
    if (service) {
      const done = await run(
        (api, options) => api.addService(detail.id, service.entityRef, options),
        service.entityRef,
      );
      if (done) {
        onClose();
      }
    }
  };
  return (
    <ChangeDialog
      title={t('incident.services.addTitle')}
      submitText={t('incident.services.addNow')}
      busy={busy}
      error={error}
      missing={service ? undefined : t('incident.services.missing')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>{t('incident.services.addHelp')}</div>
      <ServicePicker
        label={t('incident.services.service')}
        value={service}
        onChange={setService}
        without={detail.services.map(({ entityRef }) => entityRef)}
      />
    </ChangeDialog>
  );
}
