import { TimelineEntry } from 'backstage-plugin-runbook-common';
import { instantToWall } from 'oncall-rotation';
import { useState } from 'react';
import { ChangeDialog } from '../../rotations/changes/ChangeDialog';
import { TextBox } from '../../rotations/changes/fields';
import { viewerZone } from '../../rotations/times';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { instantOf } from '../text/instantOf';

export interface CorrectTimeDialogProps {
  entry: TimelineEntry;
  onClose: () => void;
}

/** Corrects when something happened; what was written when stays. */
export function CorrectTimeDialog(props: CorrectTimeDialogProps) {
  const { entry, onClose } = props;
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  const zone = viewerZone();
  const [at, setAt] = useState(() => instantToWall(zone, Date.parse(entry.at)));
  const [reason, setReason] = useState('');
  const instant = instantOf(zone, at);
  const missing =
    instant === undefined || !reason.trim()
      ? t('incident.timeline.correctMissing')
      : undefined;
  const submit = async () => {
    if (instant !== undefined) {
      const body = { at: instant, reason: reason.trim() };
      const done = await run(
        (api, options) =>
          api.correctTime(detail.id, entry.sequence, body, options),
        body,
      );
      if (done) {
        onClose();
      }
    }
  };
  return (
    <ChangeDialog
      title={t('incident.timeline.correctTitle')}
      submitText={t('incident.timeline.correctSave')}
      busy={busy}
      error={error}
      missing={missing}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>{t('incident.timeline.correctHelp')}</div>
      <TextBox
        type="datetime-local"
        label={t('incident.timeline.noteAt', { zone })}
        value={at}
        onChange={event => setAt(event.target.value)}
        inputProps={{ step: 1 }}
      />
      <TextBox
        label={t('incident.transition.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        inputProps={{ maxLength: 1_000 }}
      />
    </ChangeDialog>
  );
}
