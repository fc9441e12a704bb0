import {
  ProcedureRunData,
  RUN_OUTCOMES,
} from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { ChangeDialog } from '../../rotations/changes/ChangeDialog';
import { ChoiceField, TextBox } from '../../rotations/changes/fields';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';

export interface EndRunDialogProps {
  run: ProcedureRunData;
  onClose: () => void;
}

/** Ends a procedure with what came of it. */
export function EndRunDialog({ run, onClose }: EndRunDialogProps) {
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const act = useAct();
  const [outcome, setOutcome] =
    useState<(typeof RUN_OUTCOMES)[number]>('worked');
  const [note, setNote] = useState('');
  const submit = async () => {
    const said = note.trim();
    const body = { outcome, ...(said && { note: said }) };
    const done = await act.run(
      (api, options) => api.endRun(detail.id, run.id, body, options),
      body,
    );
    if (done) {
      onClose();
    }
  };
  return (
    <ChangeDialog
      title={run.title}
      submitText={t('incident.runs.end')}
      busy={act.busy}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label={t('incident.runs.outcome')}
        value={outcome}
        choices={RUN_OUTCOMES.map(value => ({
          value,
          label: t(`incident.runs.${value}`),
        }))}
        onChange={setOutcome}
      />
      <TextBox
        multiline
        label={t('incident.runs.endNote')}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: 2_000 }}
      />
    </ChangeDialog>
  );
}
