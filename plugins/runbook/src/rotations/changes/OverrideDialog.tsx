import { useApi } from '@backstage/core-plugin-api';
import { NewOverride, Person } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { rotationApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useTimeFormats } from '../times';
import { ChangeDialog } from './ChangeDialog';
import type { ChangeDialogProps } from './Changes';
import { ChangeRequest } from './ChangesContext';
import {
  ChoiceField,
  NoteField,
  PersonField,
  RangeFields,
  SelectField,
} from './fields';
import { overrideOf, usersIn, withOverride } from './overrideOf';
import { Preview } from './Preview';
import { useSubmit } from './useSubmit';
import { useWhen } from './useWhen';

/** What stands for all layers; a layer's name has a character at least. */
const ALL_LAYERS = '';

export interface OverrideDialogProps extends ChangeDialogProps {
  request: Extract<ChangeRequest, { kind: 'override' }>;
}

/** Puts somebody on call other than the turns say: the reader, or someone else. */
export function OverrideDialog(props: OverrideDialogProps) {
  const { request, onClose, onDone } = props;
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { detail, rotation, personOf, me } = useRotationContext();
  const { viewer } = useTimeFormats();
  const [now] = useState(() => Date.now());
  const isMine = request.user !== undefined && request.user === me;
  const [person, setPerson] = useState<Person | undefined>(
    request.user === undefined ? undefined : personOf(request.user),
  );
  const [layer, setLayer] = useState(
    request.layer ?? detail.layers[0] ?? ALL_LAYERS,
  );
  const [how, setHow] = useState('instead');
  const [note, setNote] = useState('');
  const oneLayer = layer === ALL_LAYERS ? undefined : layer;
  const time = useWhen({
    now,
    ...(oneLayer !== undefined && { layer: oneLayer }),
    ...(request.range && { shift: request.range }),
  });
  const { range } = time;
  const { busy, error, submit } = useSubmit<NewOverride>();

  const onCall = range ? usersIn(rotation, range, oneLayer) : [];
  const replaceable = onCall.filter(user => user !== person?.entityRef);
  const asked =
    person && range
      ? overrideOf({
          user: person.entityRef,
          range,
          ...(oneLayer !== undefined && { layer: oneLayer }),
          how: howOf(how, replaceable),
          note,
        })
      : undefined;
  const nameOf = (user: string) =>
    user === person?.entityRef
      ? person.displayName
      : personOf(user).displayName;

  const send = (body: NewOverride, options: { idempotencyKey: string }) =>
    api.createOverride(detail.id, body, options).then(made => {
      const shown = {
        start: Date.parse(made.start),
        end: Date.parse(made.end),
      };
      onDone({
        text: t('rotation.actions.overrideDone', {
          user: person?.displayName ?? '',
          time: viewer.range(shown),
        }),
        undo: () => api.deleteOverride(detail.id, made.id),
      });
    });

  return (
    <ChangeDialog
      title={
        isMine
          ? t('rotation.actions.takeTitle')
          : t('rotation.actions.putTitle')
      }
      submitText={
        isMine
          ? t('rotation.actions.takeSubmit')
          : t('rotation.actions.putSubmit')
      }
      busy={busy}
      error={error}
      missing={
        (!person && t('rotation.actions.choosePerson')) ||
        (!range && t('rotation.actions.chooseTime')) ||
        undefined
      }
      onSubmit={() =>
        asked && submit({ ...asked, when: time.when }, () => asked, send)
      }
      onClose={onClose}
    >
      {!isMine && (
        <PersonField
          label={t('rotation.actions.who')}
          value={person}
          onChange={setPerson}
        />
      )}
      <ChoiceField
        label={t('rotation.actions.when')}
        value={time.when}
        choices={time.choices}
        onChange={time.setWhen}
      />
      {time.when === 'custom' && (
        <RangeFields
          zone={time.zone}
          value={time.typed}
          onChange={time.setTyped}
        />
      )}
      <SelectField
        label={t('rotation.actions.layer')}
        value={layer}
        choices={[
          ...detail.layers.map(name => ({ value: name, label: name })),
          { value: ALL_LAYERS, label: t('rotation.actions.allLayers') },
        ]}
        onChange={setLayer}
      />
      <SelectField
        label={t('rotation.actions.how')}
        value={how === 'beside' || replaceable.includes(how) ? how : 'instead'}
        choices={[
          { value: 'instead', label: t('rotation.actions.howInstead') },
          ...(replaceable.length > 1
            ? replaceable.map(user => ({
                value: user,
                label: t('rotation.actions.howInsteadOf', {
                  user: nameOf(user),
                }),
              }))
            : []),
          { value: 'beside', label: t('rotation.actions.howBeside') },
        ]}
        onChange={setHow}
      />
      <NoteField value={note} onChange={setNote} />
      {asked && range && (
        <Preview
          after={withOverride(rotation, asked, now)}
          range={range}
          nameOf={nameOf}
        />
      )}
    </ChangeDialog>
  );
}

function howOf(how: string, replaceable: readonly string[]) {
  if (how === 'beside') {
    return how;
  }
  return replaceable.includes(how) ? { insteadOf: how } : 'instead';
}
