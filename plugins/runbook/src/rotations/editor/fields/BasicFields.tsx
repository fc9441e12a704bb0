import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { CheckField } from './CheckField';
import { FormField } from './FormField';
import { IdField } from './IdField';
import { OwnerField } from './OwnerField';
import { useFieldStyles } from './useFieldStyles';
import { ZoneField } from './ZoneField';

/** What the rotation is called, whose it is, and by which clock it goes. */
export function BasicFields() {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { form, dispatch, rotation } = useEditor();
  return (
    <div className={classes.stack}>
      <FormField
        field="title"
        required
        label={t('rotation.editor.title')}
        value={form.title}
        onValue={title => dispatch({ do: 'set-title', title })}
      />
      {!rotation && <IdField />}
      <div className={classes.row}>
        <OwnerField />
        <ZoneField
          field="timeZone"
          label={t('rotation.editor.timeZone')}
          value={form.timeZone}
          onZone={timeZone => dispatch({ do: 'set', fields: { timeZone } })}
        />
      </div>
      <FormField
        field="description"
        label={t('rotation.editor.description')}
        value={form.description}
        onValue={description =>
          dispatch({ do: 'set', fields: { description } })
        }
        multiline
      />
      <CheckField
        label={t('rotation.editor.alwaysCovered')}
        help={t('rotation.editor.alwaysCoveredHelp')}
        checked={form.alwaysCovered}
        onCheck={alwaysCovered =>
          dispatch({ do: 'set', fields: { alwaysCovered } })
        }
      />
    </div>
  );
}
