import { useMyGroups } from '../../people/useMyGroups';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { RefField } from '../../../editing';

/** The group that the rotation belongs to; the viewer's own are offered first. */
export function OwnerField() {
  const { t } = useRunbookTranslation();
  const { form, dispatch, faultOf, touch, people } = useEditor();
  const mine = useMyGroups();
  const named = (entityRef: string) => ({
    entityRef,
    name: people.nameOf(entityRef),
    found: true,
  });
  const fault = faultOf('owner');
  return (
    <RefField
      id={fieldElementId('owner')}
      kind="Group"
      label={t('rotation.editor.owner')}
      value={form.owner ? named(form.owner) : null}
      first={mine.map(named)}
      groupBy={({ entityRef }) =>
        mine.includes(entityRef)
          ? t('rotation.editor.ownerMine')
          : t('rotation.editor.ownerOthers')
      }
      onChoose={chosen => {
        if (chosen) {
          people.learn(chosen);
        }
        dispatch({ do: 'set', fields: { owner: chosen?.entityRef ?? '' } });
      }}
      onBlur={() => touch('owner')}
      fault={fault && t(`rotation.editor.fault.${fault}`)}
    />
  );
}
