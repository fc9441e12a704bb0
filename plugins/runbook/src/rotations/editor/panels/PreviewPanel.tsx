import Alert from '@material-ui/lab/Alert';
import { useMemo } from 'react';
import { useRunbookTranslation } from '../../../translation';
import { huesOf } from '../../people/colours';
import { useTimeFormats } from '../../times';
import { useEditor } from '../EditorContext';
import { PreviewState } from '../preview/usePreview';
import { HoursTable } from './HoursTable';
import { MoveTable } from './MoveTable';
import { Notices } from './Notices';
import { ShiftTable } from './ShiftTable';
import { Timeline } from './Timeline';
import { usePanelStyles } from './usePanelStyles';

/** What the form makes of the weeks ahead. */
export function PreviewPanel({ state }: { state: PreviewState }) {
  const classes = usePanelStyles();
  const { t } = useRunbookTranslation();
  const { people } = useEditor();
  const { viewer } = useTimeFormats();
  const { preview, stale, refusal } = state;
  const hues = useMemo(
    () => huesOf((preview?.hours ?? []).map(({ user }) => user)),
    [preview],
  );
  if (refusal !== undefined) {
    return (
      <Alert severity="error" variant="outlined">
        {t('rotation.editor.preview.refused', { reason: refusal })}
      </Alert>
    );
  }
  if (!preview) {
    return (
      <p className={classes.quiet}>{t('rotation.editor.preview.empty')}</p>
    );
  }
  const { nameOf } = people;
  // Not the form's: that one may be half typed by now.
  const { zone } = preview;
  return (
    <>
      {stale && (
        <p className={classes.quiet} role="status">
          {t('rotation.editor.preview.stale')}
        </p>
      )}
      <p className={classes.quiet}>
        {t('rotation.editor.preview.range', {
          from: viewer.dayTime(preview.range.start),
          to: viewer.dayTime(preview.range.end),
        })}
      </p>
      <Notices preview={preview} />
      {preview.moves && (
        <MoveTable
          title={t('rotation.editor.preview.moves')}
          moves={preview.moves}
          zone={zone}
          nameOf={nameOf}
        />
      )}
      <Timeline preview={preview} hues={hues} nameOf={nameOf} />
      {preview.layers.map(layer => (
        <ShiftTable
          key={layer.name}
          layer={layer}
          zone={zone}
          nameOf={nameOf}
        />
      ))}
      <HoursTable hours={preview.hours} nameOf={nameOf} />
    </>
  );
}
