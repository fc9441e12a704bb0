import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useMemo, useState } from 'react';
import { LoadingSkeleton, useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { NamedRef } from '../../people/usePeople';
import { useEditor } from '../EditorContext';
import { RefField } from '../../../editing';
import { useFieldStyles } from '../fields/useFieldStyles';
import { changeForm } from '../form/changeForm';
import { FormAction } from '../form/FormAction';
import { TurnsLayerForm } from '../form/RotationForm';
import { takeGroup } from '../form/takeGroup';
import { MoveTable } from '../panels/MoveTable';
import { movesBetween } from '../preview/movesBetween';
import { useMembers } from './useMembers';

export interface GroupImportProps {
  layer: TurnsLayerForm;
  onClose: () => void;
}

/** Takes the people of a group as participants, after it was seen who moves. */
export function GroupImport({ layer, onClose }: GroupImportProps) {
  const fields = useFieldStyles();
  const { t } = useRunbookTranslation();
  const errorText = useErrorText();
  const { form, dispatch, people, rotation, now } = useEditor();
  const [group, setGroup] = useState(layer.group ?? form.owner);
  const members = useMembers(group || undefined);
  const known = members.state === 'known' ? members.people : undefined;
  const taken = useMemo(
    () =>
      known &&
      takeGroup(
        layer.slots,
        known.map(({ entityRef }) => entityRef),
      ),
    [known, layer.slots],
  );
  const action = useMemo(
    (): FormAction | undefined =>
      taken && {
        do: 'layer',
        layer: layer.key,
        action: { do: 'take-group', group, slots: taken.slots },
      },
    [taken, layer.key, group],
  );
  const moves = useMemo(
    () =>
      action && movesBetween(form, changeForm(form, action), { now, rotation }),
    [action, form, now, rotation],
  );
  const names = (refs: readonly string[]) =>
    refs
      .map(
        ref =>
          known?.find(({ entityRef }) => entityRef === ref)?.name ??
          people.nameOf(ref),
      )
      .join(', ') || t('rotation.editor.group.none');
  const chosen: NamedRef | null = group
    ? { entityRef: group, name: people.nameOf(group), found: true }
    : null;

  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="rotation-editor-group"
    >
      <DialogTitle id="rotation-editor-group">
        {t('rotation.editor.group.title')}
      </DialogTitle>
      <DialogContent className={fields.stack}>
        <p className={fields.quiet}>{t('rotation.editor.group.help')}</p>
        <RefField
          id="rotation-editor-group-field"
          kind="Group"
          label={t('rotation.editor.group.group')}
          value={chosen}
          onChoose={next => {
            if (next) {
              people.learn(next);
            }
            setGroup(next?.entityRef ?? '');
          }}
        />
        {group && members.state === 'loading' && <LoadingSkeleton lines={3} />}
        {members.state === 'failed' && (
          <p role="alert">{errorText(members.error)}</p>
        )}
        {known?.length === 0 && <p>{t('rotation.editor.group.noMembers')}</p>}
        {taken && known && known.length > 0 && (
          <div>
            <p>
              {t('rotation.editor.group.joins', { names: names(taken.joins) })}
            </p>
            <p>
              {t('rotation.editor.group.leaves', {
                names: names(taken.leaves),
              })}
            </p>
            <p>
              {t('rotation.editor.group.stays', { names: names(taken.stays) })}
            </p>
          </div>
        )}
        {moves && (
          <MoveTable
            title={t('rotation.editor.group.moves')}
            moves={moves}
            zone={form.timeZone}
            nameOf={ref => names([ref])}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('rotation.editor.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={!action || known?.length === 0}
          onClick={() => {
            if (action) {
              known?.forEach(people.learn);
              dispatch(action);
              onClose();
            }
          }}
        >
          {t('rotation.editor.group.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
