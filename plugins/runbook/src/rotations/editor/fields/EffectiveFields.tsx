import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { instantToWall } from 'oncall-rotation';
import { useRunbookTranslation } from '../../../translation';
import { useTimeFormats } from '../../times';
import { useEditor } from '../EditorContext';
import { plannedVersion } from '../form/plannedVersion';
import { FormField } from './FormField';
import { useFieldStyles } from './useFieldStyles';

/** From when the rotation, or what was changed of it, holds. */
export function EffectiveFields() {
  const classes = useFieldStyles();
  const { t } = useRunbookTranslation();
  const { form, dispatch, rotation, now, faultOf } = useEditor();
  const { viewer } = useTimeFormats();
  const { effective, timeZone } = form;
  const planned = rotation && plannedVersion(rotation, now);
  const label = rotation
    ? t('rotation.editor.effective.label')
    : t('rotation.editor.effective.labelNew');
  const later = () => {
    // The next full hour: a time that somebody may well mean.
    const hour = Math.ceil(now / 3_600_000) * 3_600_000;
    return { wall: wallOf(timeZone, hour) };
  };
  return (
    <div className={classes.stack}>
      {planned && (
        <p>
          {t('rotation.editor.effective.planned', {
            time: viewer.dayTime(Date.parse(planned.effectiveFrom)),
          })}
        </p>
      )}
      <RadioGroup
        row
        aria-label={label}
        value={effective.kind}
        onChange={(_, kind) =>
          dispatch({
            do: 'set',
            fields: {
              effective:
                kind === 'at' ? { kind, time: later() } : { kind: 'now' },
            },
          })
        }
      >
        {!planned && (
          <FormControlLabel
            value="now"
            control={<Radio color="primary" />}
            label={t('rotation.editor.effective.now')}
          />
        )}
        <FormControlLabel
          value="at"
          control={<Radio color="primary" />}
          label={t('rotation.editor.effective.later')}
        />
      </RadioGroup>
      {effective.kind === 'at' && (
        <FormField
          field="effective"
          type="datetime-local"
          label={t('rotation.editor.effective.time', { zone: timeZone })}
          InputLabelProps={{ shrink: true }}
          value={effective.time.wall}
          onValue={wall =>
            dispatch({
              do: 'set',
              fields: { effective: { kind: 'at', time: { wall } } },
            })
          }
        />
      )}
      {effective.kind === 'now' && faultOf('effective') && (
        <p className={classes.fault}>
          {t('rotation.editor.fault.effectivePast')}
        </p>
      )}
      {rotation && (
        <p className={classes.quiet}>{t('rotation.editor.effective.past')}</p>
      )}
    </div>
  );
}

function wallOf(zone: string, at: number): string {
  try {
    return instantToWall(zone, at);
  } catch {
    // The zone is half typed.
    return '';
  }
}
