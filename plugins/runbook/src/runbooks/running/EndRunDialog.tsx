import {
  ProcedureRunData,
  RUN_LIMITS,
  RUN_OUTCOMES,
} from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { ChangeDialog, ChoiceField, TextBox } from '../../forms';
import { useAttempt } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { useRunWork } from './RunWorkContext';

export interface EndRunDialogProps {
  run: ProcedureRunData;
  onClose: () => void;
}

/** Ends a procedure with what came of it. */
export function EndRunDialog({ run, onClose }: EndRunDialogProps) {
  const { t } = useRunbookTranslation();
  const { end } = useRunWork();
  const act = useAttempt();
  const [outcome, setOutcome] =
    useState<(typeof RUN_OUTCOMES)[number]>('worked');
  const [note, setNote] = useState('');
  const submit = async () => {
    const said = note.trim();
    const body = { outcome, ...(said && { note: said }) };
    const done = await act.run(options => end(run.id, body, options), body);
    if (done) {
      onClose();
    }
  };
  return (
    <ChangeDialog
      title={run.title}
      submitText={t('runs.end')}
      busy={act.busy}
      error={act.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label={t('runs.outcome')}
        value={outcome}
        choices={RUN_OUTCOMES.map(value => ({
          value,
          label: t(`runs.${value}`),
        }))}
        onChange={setOutcome}
      />
      <TextBox
        multiline
        label={t('runs.endNote')}
        value={note}
        onChange={event => setNote(event.target.value)}
        inputProps={{ maxLength: RUN_LIMITS.note }}
      />
    </ChangeDialog>
  );
}
