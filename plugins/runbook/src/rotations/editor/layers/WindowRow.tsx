import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/Close';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { FormField } from '../fields/FormField';
import { useFieldStyles } from '../fields/useFieldStyles';
import { WEEKDAYS, WindowForm } from '../form/RotationForm';
import { useLayer } from './useLayer';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    borderBottom: `1px solid ${theme.palette.divider}`,
    paddingBottom: theme.spacing(1.5),
  },
  days: { border: 0, margin: 0, padding: 0, minWidth: 0 },
}));

export interface WindowRowProps {
  layer: string;
  window: WindowForm;
  number: number;
}

/** Hours of a layer: the days on which they start, and from when to when. */
export function WindowRow({ layer, window, number }: WindowRowProps) {
  const classes = useStyles();
  const fields = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { faultOf, touch } = useEditor();
  const { act } = useLayer(layer);
  const field = `${layer}.${window.key}`;
  const set = (changed: Partial<WindowForm>) =>
    act({ do: 'set-window', window: window.key, fields: changed });
  const times = faultOf(`${field}.times`);
  const overnight = !window.endWeekday && window.end <= window.start;
  return (
    <div className={classes.row}>
      <div className={fields.stack}>
        <fieldset
          className={classes.days}
          id={fieldElementId(`${field}.weekdays`)}
          tabIndex={-1}
        >
          <legend className={fields.quiet}>
            {t('rotation.editor.hours.days', { number: String(number) })}
          </legend>
          {WEEKDAYS.map(day => (
            <FormControlLabel
              key={day}
              control={
                <Checkbox
                  size="small"
                  color="primary"
                  checked={window.weekdays.includes(day)}
                  onChange={event => {
                    touch(`${field}.weekdays`);
                    set({
                      weekdays: WEEKDAYS.filter(other =>
                        other === day
                          ? event.target.checked
                          : window.weekdays.includes(other),
                      ),
                    });
                  }}
                />
              }
              label={t(`rotation.editor.weekday.${day}`)}
            />
          ))}
          {faultOf(`${field}.weekdays`) && (
            <p className={fields.fault}>
              {t('rotation.editor.fault.weekdays')}
            </p>
          )}
        </fieldset>
        <div className={fields.row}>
          <FormField
            field={`${field}.times`}
            type="time"
            label={t('rotation.editor.hours.from')}
            InputLabelProps={{ shrink: true }}
            value={window.start}
            onValue={start => set({ start })}
          />
          <FormField
            field={`${field}.end`}
            type="time"
            label={t('rotation.editor.hours.to')}
            InputLabelProps={{ shrink: true }}
            value={window.end}
            onValue={end => set({ end })}
            helperText={
              overnight && !times
                ? t('rotation.editor.hours.overnight')
                : undefined
            }
          />
          <FormField
            field={`${field}.endWeekday`}
            select
            SelectProps={{ native: true }}
            InputLabelProps={{ shrink: true }}
            label={t('rotation.editor.hours.endDay')}
            value={window.endWeekday}
            onValue={value =>
              set({ endWeekday: WEEKDAYS.find(day => day === value) ?? '' })
            }
          >
            <option value="">{t('rotation.editor.hours.endSame')}</option>
            {WEEKDAYS.map(day => (
              <option key={day} value={day}>
                {t(`rotation.editor.weekday.${day}`)}
              </option>
            ))}
          </FormField>
        </div>
      </div>
      <div>
        <IconButton
          size="small"
          aria-label={t('rotation.editor.hours.remove', {
            number: String(number),
          })}
          onClick={() => act({ do: 'remove-window', window: window.key })}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      </div>
    </div>
  );
}
