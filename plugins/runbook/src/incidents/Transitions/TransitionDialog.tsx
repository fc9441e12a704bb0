import { useState } from 'react';
import { ChangeDialog, TextBox } from '../../forms';
import { viewerZone } from '../../times';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { instantOf } from '../text/instantOf';

/** Transitions that are asked for twice, or want a word with them. */
export type AskedTransition = 'mitigate' | 'resolve' | 'reopen' | 'cancel';

export interface TransitionDialogProps {
  transition: AskedTransition;
  onClose: () => void;
}

/** Asks before a change of state: when it really happened, or why. */
export function TransitionDialog(props: TransitionDialogProps) {
  const { transition, onClose } = props;
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const { busy, error, run } = useAct();
  const [reason, setReason] = useState('');
  const [wall, setWall] = useState('');
  const zone = viewerZone();
  const at = wall ? instantOf(zone, wall) : undefined;
  const wantsReason = transition === 'reopen' || transition === 'cancel';
  const badTime =
    wall !== '' && (at === undefined || Date.parse(at) > Date.now());
  const missing =
    (wantsReason && !reason.trim() && t('incident.transition.reasonMissing')) ||
    (badTime && t('incident.transition.badTime')) ||
    undefined;
  const submit = async () => {
    const done = await run(
      (api, options) => {
        switch (transition) {
          case 'reopen':
          case 'cancel':
            return api[transition](detail.id, reason.trim(), options);
          default:
            return api[transition](detail.id, at ? { at } : {}, options);
        }
      },
      { transition, reason, at },
    );
    if (done) {
      onClose();
    }
  };
  return (
    <ChangeDialog
      title={t(`incident.transition.${transition}Title`)}
      submitText={t(`incident.transition.${transition}Now`)}
      busy={busy}
      error={error}
      missing={missing}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>{t(`incident.transition.${transition}Help`)}</div>
      {wantsReason ? (
        <TextBox
          multiline
          label={t('incident.transition.reason')}
          value={reason}
          onChange={event => setReason(event.target.value)}
          inputProps={{ maxLength: 1_000, autoFocus: true }}
        />
      ) : (
        <TextBox
          type="datetime-local"
          label={t('incident.transition.at', { zone })}
          value={wall}
          onChange={event => setWall(event.target.value)}
        />
      )}
    </ChangeDialog>
  );
}
