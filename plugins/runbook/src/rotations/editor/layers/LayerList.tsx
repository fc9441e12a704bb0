import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { useFieldStyles } from '../fields/useFieldStyles';
import { AddLayer } from './AddLayer';
import { LayerCard } from './LayerCard';

/** The layers in the order in which they are paged. */
export function LayerList() {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { form, faultOf } = useEditor();
  return (
    <div className={classes.stack} id={fieldElementId('layers')} tabIndex={-1}>
      {form.layers.length > 1 && (
        <p className={classes.quiet}>{t('rotation.editor.layer.order')}</p>
      )}
      {faultOf('layers') && (
        <p className={classes.fault}>{t('rotation.editor.fault.layers')}</p>
      )}
      {form.layers.map((layer, index) => (
        <LayerCard
          key={layer.key}
          layer={layer}
          index={index}
          count={form.layers.length}
        />
      ))}
      <AddLayer />
    </div>
  );
}
