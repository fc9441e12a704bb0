import { useApi } from '@backstage/core-plugin-api';
import { IncidentSummary } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { incidentApiRef } from '../../api';
import { ChangeDialog } from '../../rotations/changes/ChangeDialog';
import { ChoiceField } from '../../rotations/changes/fields';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';

/** Chooses the incident as which this one goes on. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  const { others, failed } = useOtherOpenIncidents(detail.id);
  const [into, setInto] = useState('');
  const submit = async () => {
    const done = await run(
      (api, options) => api.merge(detail.id, into, options),
      into,
    );
    if (done) {
      onClose();
    }
  };
  return (
    <ChangeDialog
      title={t('incident.transition.mergeTitle')}
      submitText={t('incident.transition.mergeNow')}
      busy={busy}
      error={error}
      missing={into ? undefined : t('incident.transition.mergeInto')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>{t('incident.transition.mergeHelp')}</div>
      <div role="status">
        {!others && !failed && t('incident.transition.mergeLoading')}
        {failed && t('incident.transition.mergeFailed')}
        {others?.length === 0 && t('incident.transition.mergeNone')}
      </div>
      {others && others.length > 0 && (
        <ChoiceField
          label={t('incident.transition.mergeInto')}
          value={into}
          choices={others.map(({ id, title, severity }) => ({
            value: id,
            label: `${id} · ${severity} · ${title}`,
          }))}
          onChange={setInto}
        />
      )}
    </ChangeDialog>
  );
}

function useOtherOpenIncidents(id: string) {
  const api = useApi(incidentApiRef);
  const [others, setOthers] = useState<IncidentSummary[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    api.listIncidents({ state: 'open', limit: 50 }).then(
      ({ incidents }) =>
        gone || setOthers(incidents.filter(other => other.id !== id)),
      () => gone || setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [api, id]);
  return { others, failed };
}
