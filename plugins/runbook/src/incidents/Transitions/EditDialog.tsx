import { useState } from 'react';
import { ChangeDialog } from '../../rotations/changes/ChangeDialog';
import { SelectField, TextBox } from '../../rotations/changes/fields';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { useSeverities } from '../hooks/useSeverities';

/** Changes title and severity. The clocks follow the new severity. */
export function EditDialog({ onClose }: { onClose: () => void }) {
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  // What it builds on, however much others do in the meantime.
  const [revision] = useState(detail.revision);
  const [title, setTitle] = useState(detail.title);
  const [severity, setSeverity] = useState(detail.severity);
  const severities = useSeverities(detail.services[0]?.entityRef);
  const names = severities?.map(one => one.severity) ?? [];
  const submit = async () => {
    const change = { title: title.trim(), severity };
    const done = await run(
      api => api.updateIncident(detail.id, change, { revision }),
      change,
    );
    if (done) {
      onClose();
    }
  };
  return (
    <ChangeDialog
      title={t('incident.edit.title')}
      submitText={t('incident.edit.save')}
      busy={busy}
      error={error}
      missing={title.trim() ? undefined : t('incident.edit.nameMissing')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextBox
        label={t('incident.edit.name')}
        value={title}
        onChange={event => setTitle(event.target.value)}
        inputProps={{ maxLength: 200 }}
      />
      <SelectField
        label={t('incident.declare.severity')}
        value={severity}
        choices={(names.includes(detail.severity)
          ? names
          : [detail.severity, ...names]
        ).map(value => ({
          value,
          label: `${value}: ${
            severities?.find(one => one.severity === value)?.meaning ??
            detail.policy.meaning
          }`,
        }))}
        onChange={setSeverity}
      />
    </ChangeDialog>
  );
}
