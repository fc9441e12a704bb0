import { Person } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { ResponderRoleName } from '../../api';
import { ChangeDialog } from '../../rotations/changes/ChangeDialog';
import { useRunbookTranslation } from '../../translation';
import { useAct } from '../act';
import { useIncidentContext } from '../IncidentContext';
import { PersonPicker } from '../People/PersonPicker';

export interface OfferDialogProps {
  role: ResponderRoleName;
  onClose: () => void;
}

/** Hands a role over to somebody, who has to accept it. */
export function OfferDialog({ role, onClose }: OfferDialogProps) {
  const { t } = useRunbookTranslation();
  const { detail, personOf, me } = useIncidentContext();
  const { busy, error, run } = useAct();
  const [to, setTo] = useState<Person>();
  const holder = detail.roles[role]?.person;
  const near = [
    ...new Set([
      ...detail.snapshot.onCall.flatMap(({ people }) => people),
      ...Object.values(detail.roles).flatMap(one => (one ? [one.person] : [])),
      ...(me ? [me] : []),
    ]),
  ]
    .filter(ref => ref !== holder)
    .map(personOf);
  const submit = async () => {
    if (to) {
      const done = await run(
        (api, options) => api.offerRole(detail.id, role, to.entityRef, options),
        to.entityRef,
      );
      if (done) {
        onClose();
      }
    }
  };
  return (
    <ChangeDialog
      title={t('incident.roles.dialogTitle', {
        role: t(`incident.roles.${role}`),
      })}
      submitText={t('incident.roles.send')}
      busy={busy}
      error={error}
      missing={to ? undefined : t('incident.roles.toMissing')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>{t('incident.roles.dialogHelp')}</div>
      <PersonPicker
        label={t('incident.roles.to')}
        value={to}
        onChange={setTo}
        near={near}
      />
    </ChangeDialog>
  );
}
