import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { CheckField } from '../fields/CheckField';
import { FormField } from '../fields/FormField';
import { useFieldStyles } from '../fields/useFieldStyles';
import { ZoneField } from '../fields/ZoneField';
import { TurnsLayerForm } from '../form/RotationForm';
import { useLayer } from './useLayer';

const UNITS = ['hour', 'day', 'week', 'month'] as const;

/** How long a turn lasts, and from when turns are counted. */
export function TurnFields({ layer }: { layer: TurnsLayerForm }) {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { form, faultOf } = useEditor();
  const { set } = useLayer(layer.key);
  const zone = layer.timeZone || form.timeZone;
  const countFault = faultOf(`${layer.key}.count`);
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>
        {t('rotation.editor.turn.title')}
      </legend>
      <div className={classes.stack}>
        <div className={classes.row}>
          <FormField
            field={`${layer.key}.length`}
            type="number"
            label={t('rotation.editor.turn.length')}
            value={layer.length}
            onValue={length => set({ length })}
            inputProps={{ min: 1, max: 1000, step: 1, inputMode: 'numeric' }}
          />
          <FormField
            field={`${layer.key}.unit`}
            select
            // A native select is the one that phones and readers know best.
            SelectProps={{ native: true }}
            label={t('rotation.editor.turn.unit')}
            value={layer.unit}
            onValue={value => {
              const unit = UNITS.find(known => known === value);
              if (unit) {
                set({ unit });
              }
            }}
          >
            {UNITS.map(unit => (
              <option key={unit} value={unit}>
                {t(`rotation.editor.turn.${unit}`)}
              </option>
            ))}
          </FormField>
        </div>
        <FormField
          field={`${layer.key}.start`}
          type="datetime-local"
          label={t('rotation.editor.turn.start')}
          helperText={t('rotation.editor.turn.startHelp', { zone })}
          InputLabelProps={{ shrink: true }}
          value={layer.start}
          onValue={start => set({ start })}
        />
        <ZoneField
          field={`${layer.key}.timeZone`}
          label={t('rotation.editor.layerZone')}
          value={layer.timeZone}
          onZone={timeZone => set({ timeZone })}
          help={
            layer.timeZone
              ? undefined
              : t('rotation.editor.layerZoneHelp', { zone: form.timeZone })
          }
        />
        {(layer.activeDays ||
          (layer.unit === 'day' && layer.windows.length > 0)) && (
          <div id={fieldElementId(`${layer.key}.count`)} tabIndex={-1}>
            <CheckField
              label={t('rotation.editor.turn.activeDays')}
              help={t('rotation.editor.turn.activeDaysHelp')}
              checked={layer.activeDays}
              onCheck={activeDays => set({ activeDays })}
            />
            {countFault && (
              <p className={classes.fault}>
                {t(`rotation.editor.fault.${countFault}`)}
              </p>
            )}
          </div>
        )}
        {layer.was !== undefined && (
          <p className={classes.quiet}>{t('rotation.editor.turn.keeps')}</p>
        )}
      </div>
    </fieldset>
  );
}
