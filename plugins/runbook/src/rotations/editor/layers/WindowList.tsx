import Button from '@material-ui/core/Button';
import { useRunbookTranslation } from '../../../translation';
import { useFieldStyles } from '../fields/useFieldStyles';
import { TurnsLayerForm } from '../form/RotationForm';
import { WINDOW_PRESETS } from '../form/windowPresets';
import { useLayer } from './useLayer';
import { WindowRow } from './WindowRow';

/** The hours in which a layer is on. */
export function WindowList({ layer }: { layer: TurnsLayerForm }) {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { act } = useLayer(layer.key);
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>
        {t('rotation.editor.hours.title')}
      </legend>
      <div className={classes.stack}>
        {layer.windows.length === 0 && (
          <p className={classes.quiet}>{t('rotation.editor.hours.always')}</p>
        )}
        {layer.windows.map((window, index) => (
          <WindowRow
            key={window.key}
            layer={layer.key}
            window={window}
            number={index + 1}
          />
        ))}
        <div className={classes.tools}>
          <Button size="small" onClick={() => act({ do: 'add-window' })}>
            {t('rotation.editor.hours.add')}
          </Button>
          <span className={classes.quiet}>
            {t('rotation.editor.hours.preset')}
          </span>
          {WINDOW_PRESETS.map(preset => (
            <Button
              key={preset}
              size="small"
              variant="outlined"
              onClick={() => act({ do: 'take-windows', preset })}
            >
              {t(`rotation.editor.hours.${preset}`)}
            </Button>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
