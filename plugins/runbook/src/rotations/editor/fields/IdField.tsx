import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { FormField } from './FormField';
import { useIdTaken } from './useIdTaken';

/** The id of a rotation that is new. */
export function IdField() {
  const { t } = useRunbookTranslation();
  const { form, dispatch } = useEditor();
  const taken = useIdTaken(form.id);
  return (
    <FormField
      field="id"
      required
      label={t('rotation.editor.id')}
      value={form.id}
      onValue={id => dispatch({ do: 'set-id', id })}
      fault={taken ? t('rotation.editor.idTaken') : undefined}
      helperText={
        taken === false
          ? t('rotation.editor.idFree')
          : t('rotation.editor.idHelp')
      }
      inputProps={{ spellCheck: false, autoCapitalize: 'none' }}
    />
  );
}
