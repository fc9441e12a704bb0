import { useRunbookTranslation } from '../../../translation';
import { FormField } from '../fields/FormField';
import { useFieldStyles } from '../fields/useFieldStyles';
import { TurnsLayerForm } from '../form/RotationForm';
import { useLayer } from './useLayer';

/** From when until when there is the layer at all. */
export function LayerLimits({ layer }: { layer: TurnsLayerForm }) {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { set } = useLayer(layer.key);
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>
        {t('rotation.editor.limits.title')}
      </legend>
      <div className={classes.row}>
        <FormField
          field={`${layer.key}.effectiveFrom`}
          type="datetime-local"
          label={t('rotation.editor.limits.from')}
          InputLabelProps={{ shrink: true }}
          value={layer.effectiveFrom.wall}
          onValue={wall => set({ effectiveFrom: { wall } })}
        />
        <FormField
          field={`${layer.key}.effectiveUntil`}
          type="datetime-local"
          label={t('rotation.editor.limits.until')}
          InputLabelProps={{ shrink: true }}
          value={layer.effectiveUntil.wall}
          onValue={wall => set({ effectiveUntil: { wall } })}
        />
      </div>
    </fieldset>
  );
}
