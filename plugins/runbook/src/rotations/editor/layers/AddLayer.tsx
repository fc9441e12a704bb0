import Button from '@material-ui/core/Button';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { useFieldStyles } from '../fields/useFieldStyles';
import { LayerForm } from '../form/RotationForm';
import { thisMonday } from '../form/thisMonday';

/** What layers are called everywhere; offered as long as there is none of the name. */
const USUAL_NAMES = ['primary', 'secondary', 'backup'];

/** Adds a layer under a usual name, or under one to be given. */
export function AddLayer() {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { form, dispatch, now } = useEditor();
  const taken = new Set(form.layers.map(({ name }) => name.trim()));
  const add = (kind: LayerForm['kind'], name: string) => {
    const first = form.layers.find(layer => layer.kind === 'turns');
    dispatch({
      do: 'add-layer',
      kind,
      name,
      // Layers that hand over together are the usual case.
      start:
        first?.kind === 'turns'
          ? first.start
          : `${thisMonday('UTC', now)}T09:00`,
    });
  };
  return (
    <div className={classes.tools}>
      {USUAL_NAMES.filter(name => !taken.has(name)).map(name => (
        <Button
          key={name}
          size="small"
          variant="outlined"
          onClick={() => add('turns', name)}
        >
          {t('rotation.editor.layer.addNamed', { name })}
        </Button>
      ))}
      <Button size="small" onClick={() => add('turns', '')}>
        {t('rotation.editor.layer.addNamed', {
          name: t('rotation.editor.layer.other'),
        })}
      </Button>
      <Button size="small" onClick={() => add('calendar', '')}>
        {t('rotation.editor.layer.addCalendar')}
      </Button>
    </div>
  );
}
