import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useRunbookTranslation } from '../../../translation';
import { InstantInZones, RangeInZones } from '../../times';
import { Preview } from '../preview/previewOf';
import { MoreRows } from './MoreRows';
import { usePanelStyles } from './usePanelStyles';

/** Gaps, loud, and the clock changes ahead. */
export function Notices({ preview }: { preview: Preview }) {
  const { gaps, changes, zone } = preview;
  const classes = usePanelStyles();
  const { t } = useRunbookTranslation();
  return (
    <>
      {gaps.length > 0 && (
        <Alert severity="error" variant="outlined">
          <AlertTitle>
            {t('rotation.editor.preview.gaps', { count: gaps.length })}
          </AlertTitle>
          <MoreRows rows={gaps}>
            {rows => (
              <ul className={classes.list}>
                {rows.map(({ start, end, layer }) => (
                  <li key={`${layer} ${start}`}>
                    {layer ?? t('rotation.editor.preview.gapUncovered')}:{' '}
                    <RangeInZones range={{ start, end }} otherZone={zone} />
                  </li>
                ))}
              </ul>
            )}
          </MoreRows>
        </Alert>
      )}
      {changes.length > 0 && (
        <section aria-label={t('rotation.editor.preview.changes')}>
          <h3 className={classes.heading}>
            {t('rotation.editor.preview.changes')}
          </h3>
          <ul className={classes.list}>
            {changes.map(change => (
              <li key={`${change.zone} ${change.at}`}>
                <InstantInZones at={change.at} otherZone={change.zone} />{' '}
                {t(
                  change.by > 0
                    ? 'rotation.editor.preview.forward'
                    : 'rotation.editor.preview.back',
                  {
                    zone: change.zone,
                    minutes: String(Math.abs(change.by)),
                  },
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
