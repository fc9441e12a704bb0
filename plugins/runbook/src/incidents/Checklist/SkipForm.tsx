import Button from '@material-ui/core/Button';
import { FormEvent, useState } from 'react';
import { TextBox } from '../../rotations/changes/fields';
import { useRunbookTranslation } from '../../translation';
import { ActError, useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { useTextStyles } from '../layout';

export interface SkipFormProps {
  step: string;
  onClose: () => void;
}

/** Asks why a step is left out: whoever takes over wants to know. */
export function SkipForm({ step, onClose }: SkipFormProps) {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (said) {
      const body = { state: 'skipped' as const, reason: said };
      const done = await run(
        (api, options) => api.setStep(detail.id, step, body, options),
        body,
      );
      if (done) {
        onClose();
      }
    }
  };
  return (
    <form onSubmit={submit}>
      <TextBox
        label={t('incident.checklist.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: 500, autoFocus: true }}
      />
      <ActError error={error} />
      <div className={text.actions}>
        <Button
          className={text.button}
          type="submit"
          variant="outlined"
          disabled={!said}
          aria-disabled={busy}
        >
          {busy ? t('incident.act.busy') : t('incident.checklist.skipNow')}
        </Button>
        <Button className={text.button} onClick={onClose}>
          {t('incident.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
